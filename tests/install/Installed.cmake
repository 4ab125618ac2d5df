# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${SCRATCH})
set(ENV{DESTDIR} ${SCRATCH})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix /usr
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "installing ended with ${status}:\n${output}")
endif()

set(wanted
    ${BIN}/zhupi
    share/applications/org.zhupi.Zhupi.desktop
    share/icons/hicolor/scalable/apps/org.zhupi.Zhupi.svg
    share/icons/hicolor/symbolic/apps/org.zhupi.Zhupi-symbolic.svg
    share/man/man1/zhupi.1
    share/man/zh_TW/man1/zhupi.1
    share/metainfo/org.zhupi.Zhupi.metainfo.xml
    share/mime/packages/org.zhupi.Zhupi.xml
    share/org.kde.syntax-highlighting/syntax/interview-zh.xml
    share/org.kde.syntax-highlighting/themes/zhupi-dark.theme
    share/org.kde.syntax-highlighting/themes/zhupi-high-contrast.theme
    share/org.kde.syntax-highlighting/themes/zhupi-light.theme
    share/org.kde.syntax-highlighting/themes/zhupi-print.theme
    share/zhupi/samples/oral-history-radio.txt
    share/zhupi/samples/oral-history-radio.txt.annotations.jsonld
    share/zhupi/samples/reservoir-cost.txt
    share/zhupi/samples/reservoir-cost.txt.annotations.jsonld
    share/zhupi/schema/zhupi-sidecar.schema.json
    share/zhupi/tagsets/standard.json)
# Every translation that there is, the complete one in any case.
file(GLOB translations RELATIVE ${TOP}/translations ${TOP}/translations/*.ts)
if(NOT "zhupi_zh_TW.ts" IN_LIST translations)
    message(FATAL_ERROR "there is no zh_TW translation below ${TOP}")
endif()
foreach(translation ${translations})
    string(REGEX REPLACE "\\.ts$" ".qm" translation ${translation})
    list(APPEND wanted share/zhupi/translations/${translation})
endforeach()
list(SORT wanted)
file(GLOB_RECURSE found RELATIVE ${SCRATCH}/usr ${SCRATCH}/*)
list(SORT found)
set(failures "")
foreach(file ${wanted})
    if(NOT file IN_LIST found)
        string(APPEND failures "not installed: ${file}\n")
    endif()
endforeach()
foreach(file ${found})
    if(NOT file IN_LIST wanted)
        string(APPEND failures "installed, but nobody asked for it: ${file}\n")
    endif()
endforeach()
if(failures)
    message(FATAL_ERROR "${failures}")
endif()

# What one file says of another must be true.
set(usr ${SCRATCH}/usr)
file(STRINGS ${usr}/share/applications/org.zhupi.Zhupi.desktop icon REGEX "^Icon=")
string(REPLACE "Icon=" "" icon "${icon}")
if(NOT EXISTS ${usr}/share/icons/hicolor/scalable/apps/${icon}.svg)
    message(FATAL_ERROR "the desktop entry names the icon “${icon}”, which is not installed")
endif()
file(READ ${usr}/share/org.kde.syntax-highlighting/syntax/interview-zh.xml definition)
if(definition MATCHES "<!ENTITY")
    message(FATAL_ERROR "the installed definition is the source, not the one made from its lists")
endif()
file(READ ${usr}/share/metainfo/org.zhupi.Zhupi.metainfo.xml metainfo)
file(READ ${usr}/share/man/man1/zhupi.1 manual)
foreach(text metainfo manual)
    string(FIND "${${text}}" "${VERSION}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "the ${text} does not name version ${VERSION}")
    endif()
endforeach()

# The tools of freedesktop, where they are at hand.
find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
find_program(APPSTREAMCLI appstreamcli)
if(DESKTOP_FILE_VALIDATE)
    execute_process(COMMAND ${DESKTOP_FILE_VALIDATE} ${usr}/share/applications/org.zhupi.Zhupi.desktop COMMAND_ERROR_IS_FATAL ANY)
endif()
if(APPSTREAMCLI)
    execute_process(COMMAND ${APPSTREAMCLI} validate --no-net --pedantic --override=url-homepage-missing=info ${usr}/share/metainfo/org.zhupi.Zhupi.metainfo.xml
        COMMAND_ERROR_IS_FATAL ANY)
endif()

# It runs from there.
execute_process(COMMAND ${usr}/${BIN}/zhupi --version RESULT_VARIABLE status OUTPUT_VARIABLE version)
string(FIND "${version}" "${VERSION}" at)
if(NOT status EQUAL 0 OR at EQUAL -1)
    message(FATAL_ERROR "the installed program answers --version with ${status}: ${version}")
endif()
