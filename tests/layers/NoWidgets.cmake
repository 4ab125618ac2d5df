# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a library under app/ links Qt Widgets, includes one of its headers, or uses one of its symbols.
file(READ ${LINKS} links)
if(NOT links MATCHES "zhupi_article:")
    message(FATAL_ERROR "no libraries were looked at: ${LINKS}")
endif()
if(links MATCHES "Qt6::Widgets")
    message(FATAL_ERROR "a library under app/ links Qt6::Widgets:\n${links}")
endif()

file(GLOB_RECURSE sources ${APP}/*/*.h ${APP}/*/*.cpp)
list(LENGTH sources count)
if(count LESS 10)
    message(FATAL_ERROR "only ${count} sources found below ${APP}")
endif()
foreach(source ${sources})
    file(STRINGS ${source} bad REGEX "#include <(QtWidgets|QWidget|QApplication|QMainWindow|QDialog|QMessageBox|QFileDialog|QPlainTextEdit|QTextEdit|QLabel|QMenu|QToolBar|QDockWidget|QAbstractItemView|QStyle)[>/A-Z]")
    if(bad)
        message(FATAL_ERROR "${source} includes a widget: ${bad}")
    endif()
endforeach()

foreach(archive ${ARCHIVES})
    execute_process(COMMAND ${NM} -u ${archive} OUTPUT_VARIABLE symbols ERROR_QUIET)
    if(symbols MATCHES "(_ZN7QWidget|_ZN12QApplication|_ZN11QMainWindow|_ZN7QDialog)")
        message(FATAL_ERROR "${archive} uses a symbol of Qt Widgets: ${CMAKE_MATCH_0}")
    endif()
endforeach()
