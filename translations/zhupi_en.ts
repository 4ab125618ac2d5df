<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Annotations</name>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) changed on both sides are kept in both forms.</source>
        <translation>
            <numerusform>“%1” was changed by another program: %n annotation changed on both sides is kept in both forms.</numerusform>
            <numerusform>“%1” was changed by another program: %n annotations changed on both sides are kept in both forms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) from there were taken in.</source>
        <translation>
            <numerusform>“%1” was changed by another program: %n annotation from there was taken in.</numerusform>
            <numerusform>“%1” was changed by another program: %n annotations from there were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These annotations seem to belong to another article: the words of %n of them are not in this one. All are kept.</source>
        <translation>
            <numerusform>These annotations seem to belong to another article: the words of %n of them are not in this one. All are kept.</numerusform>
            <numerusform>These annotations seem to belong to another article: the words of %n of them are not in this one. All are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The article has changed since it was annotated: %n annotation(s) were found again at another place.</source>
        <translation>
            <numerusform>The article has changed since it was annotated: %n annotation was found again at another place.</numerusform>
            <numerusform>The article has changed since it was annotated: %n annotations were found again at another place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n annotation(s) cannot be found in the article; they are kept and listed as orphans.</source>
        <translation>
            <numerusform>The words of %n annotation cannot be found in the article; it is kept and listed as an orphan.</numerusform>
            <numerusform>The words of %n annotations cannot be found in the article; they are kept and listed as orphans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) deleted on one side and changed on the other are kept.</source>
        <translation>
            <numerusform>“%1” was changed by another program: %n annotation deleted on one side and changed on the other is kept.</numerusform>
            <numerusform>“%1” was changed by another program: %n annotations deleted on one side and changed on the other are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) were deleted there.</source>
        <translation>
            <numerusform>“%1” was changed by another program: %n annotation was deleted there.</numerusform>
            <numerusform>“%1” was changed by another program: %n annotations were deleted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zhupi was not closed properly: %n action(s) were recovered; the article has changed since, so look whether they still fit.</source>
        <translation>
            <numerusform>Zhupi was not closed properly: %n action was recovered; the article has changed since, so look whether it still fits.</numerusform>
            <numerusform>Zhupi was not closed properly: %n actions were recovered; the article has changed since, so look whether they still fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zhupi was not closed properly: %n action(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>Zhupi was not closed properly: %n action was recovered; nothing is lost.</numerusform>
            <numerusform>Zhupi was not closed properly: %n actions were recovered; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Page furniture, not part of the article (%n line(s))</source>
        <translation>
            <numerusform>Page furniture, not part of the article (%n line)</numerusform>
            <numerusform>Page furniture, not part of the article (%n lines)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhupi::Widgets</name>
    <message numerus="yes">
        <source>Disputed figures — %1, %n rival(s), paragraph %2</source>
        <translation>
            <numerusform>Disputed figures — %1, %n rival, paragraph %2</numerusform>
            <numerusform>Disputed figures — %1, %n rivals, paragraph %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mentioned %n time(s); Enter shows the next one.</source>
        <translation>
            <numerusform>Mentioned once; Enter shows the place.</numerusform>
            <numerusform>Mentioned %n times; Enter shows the next one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named %n time(s), but given no words in this article.</source>
        <translation>
            <numerusform>Named once, but given no words in this article.</numerusform>
            <numerusform>Named %n times, but given no words in this article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named %n time(s), and given words by the text.</source>
        <translation>
            <numerusform>Named once, and given words by the text.</numerusform>
            <numerusform>Named %n times, and given words by the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n reply(ies)</source>
        <translation>
            <numerusform>%1 · %n reply</numerusform>
            <numerusform>%1 · %n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contested figure – %1 (%2), one of %n</source>
        <translation>
            <numerusform>Contested figure – %1 (%2), one of %n</numerusform>
            <numerusform>Contested figure – %1 (%2), one of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s)</source>
        <translation>
            <numerusform>%n dispute</numerusform>
            <numerusform>%n disputes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of this file cannot be read as %1. If the text looks wrong, choose another encoding in the status bar.</source>
        <translation>
            <numerusform>%n byte of this file cannot be read as %1. If the text looks wrong, choose another encoding in the status bar.</numerusform>
            <numerusform>%n bytes of this file cannot be read as %1. If the text looks wrong, choose another encoding in the status bar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation>
            <numerusform>Only the first file was opened.</numerusform>
            <numerusform>Only the first %n files were opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n orphan</numerusform>
            <numerusform>%n orphans</numerusform>
        </translation>
    </message>
</context>
</TS>
