// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Zhupi::Widgets {

using namespace Qt::StringLiterals;

namespace {

class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state, 1));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor ink = QGuiApplication::palette().color(group, QPalette::ButtonText);
        const QString key = u"ink/%1/%2/%3x%4"_s.arg(m_name, ink.name()).arg(size.width()).arg(size.height());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        QFile file(":/zhupi/icons/actions/"_L1 + m_name + ".svg"_L1);
        if (!file.open(QIODevice::ReadOnly))
            return drawn;
        // The files are drawn in the ink of Zhupi Light.
        QSvgRenderer renderer(file.readAll().replace("#26221d", ink.name().toLatin1()));
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QIconEngine *clone() const override { return new InkEngine(*this); }

private:
    QString m_name;
};

} // namespace

QIcon inkIcon(const QString &name)
{
    return QIcon(new InkEngine(name));
}

} // namespace Zhupi::Widgets
