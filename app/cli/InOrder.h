// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace Zhupi::Cli {

/// Calls `make(i)` for 0 … count - 1 on several threads, and `take(result)` in that order on this one. At most four
/// results a thread wait to be taken, so memory stays bounded. Stops early when `take` gives false. A single item
/// is made right here.
template <typename Make, typename Take>
void inOrder(qsizetype count, Make make, Take take)
{
    using Result = decltype(make(qsizetype()));
    const qsizetype threads = std::min<qsizetype>(count, std::clamp(std::thread::hardware_concurrency(), 1U, 16U));
    if (threads <= 1) {
        for (qsizetype i = 0; i < count; ++i) {
            if (!take(make(i)))
                return;
        }
        return;
    }

    const qsizetype ahead = threads * 4;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<Result>> ready(size_t(std::min(ahead, count)));
    qsizetype next = 0;
    qsizetype taken = 0;
    bool stopped = false;
    const auto work = [&] {
        for (;;) {
            qsizetype mine = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return stopped || next >= count || next < taken + ahead; });
                if (stopped || next >= count)
                    return;
                mine = next++;
            }
            Result result = make(mine);
            const std::lock_guard lock(mutex);
            ready[size_t(mine) % ready.size()] = std::move(result);
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers;
    workers.reserve(size_t(threads));
    for (qsizetype i = 0; i < threads; ++i)
        workers.emplace_back(work);
    for (qsizetype i = 0; i < count; ++i) {
        std::optional<Result> result;
        {
            std::unique_lock lock(mutex);
            std::optional<Result> &slot = ready[size_t(i) % ready.size()];
            changed.wait(lock, [&] { return slot.has_value(); });
            result = std::exchange(slot, std::nullopt);
            taken = i + 1;
            changed.notify_all();
        }
        if (!take(std::move(*result))) {
            const std::lock_guard lock(mutex);
            stopped = true;
            changed.notify_all();
            return;
        }
    }
}

} // namespace Zhupi::Cli
