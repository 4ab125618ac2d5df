<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Annotations</name>
    <message>
        <source>“%1” could not be saved: the disk is full.</source>
        <translation>無法儲存「%1」：磁碟已滿。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: your share of the disk is used up.</source>
        <translation>無法儲存「%1」：你的磁碟配額已用完。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: it is larger than the system allows a file to be.</source>
        <translation>無法儲存「%1」：檔案大小超過系統的上限。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: nothing can be written to that disk.</source>
        <translation>無法儲存「%1」：那個磁碟無法寫入。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: you may not write in the folder “%2”.</source>
        <translation>無法儲存「%1」：你沒有在資料夾「%2」寫入的權限。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the folder “%2” is no longer there.</source>
        <translation>無法儲存「%1」：資料夾「%2」已經不在了。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: “%2” is not a folder.</source>
        <translation>無法儲存「%1」：「%2」不是資料夾。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: its links lead in a circle.</source>
        <translation>無法儲存「%1」：它的連結繞成了一圈。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the name is too long.</source>
        <translation>無法儲存「%1」：檔名太長。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the disk reports an error.</source>
        <translation>無法儲存「%1」：磁碟回報錯誤。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: %2.</source>
        <translation>無法儲存「%1」：%2。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: it is a link to a file that is not there.</source>
        <translation>無法儲存「%1」：它是連結，但所指的檔案不存在。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: there is something of that name that is not a file.</source>
        <translation>無法儲存「%1」：那裡已有同名的項目，而且不是檔案。</translation>
    </message>
    <message>
        <source>“%1” could not be saved: the file is write-protected.</source>
        <translation>無法儲存「%1」：檔案有寫入保護。</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>新增批註</translation>
    </message>
    <message>
        <source>Tag as “%1”</source>
        <translation>加上標籤「%1」</translation>
    </message>
    <message>
        <source>Annotate the whole article</source>
        <translation>批註整篇文章</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Change the tag</source>
        <translation>變更標籤</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>編輯批註</translation>
    </message>
    <message>
        <source>Move the ends</source>
        <translation>移動批註的範圍</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Accept the mark</source>
        <translation>接受標記</translation>
    </message>
    <message>
        <source>Reject the mark</source>
        <translation>駁回標記</translation>
    </message>
    <message>
        <source>Correct the mark</source>
        <translation>更正標記</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) changed on both sides are kept in both forms.</source>
        <translation>
            <numerusform>其他程式更動了「%1」：%n 則批註兩邊都有修改，兩種版本都已保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) from there were taken in.</source>
        <translation>
            <numerusform>其他程式更動了「%1」：已併入其中的 %n 則批註。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was replaced by something that cannot be read; that is kept as “%2”.</source>
        <translation>「%1」被換成了無法讀取的內容；那份內容已保留為「%2」。</translation>
    </message>
    <message>
        <source>“%1” was deleted by another program and has been written again.</source>
        <translation>「%1」被其他程式刪除，現已重新寫入。</translation>
    </message>
    <message numerus="yes">
        <source>These annotations seem to belong to another article: the words of %n of them are not in this one. All are kept.</source>
        <translation>
            <numerusform>這些批註似乎屬於另一篇文章：其中 %n 則批註的文字不在本文裡。批註全部保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The article has changed since it was annotated: %n annotation(s) were found again at another place.</source>
        <translation>
            <numerusform>文章在批註之後有更動：%n 則批註已在別處找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n annotation(s) cannot be found in the article; they are kept and listed as orphans.</source>
        <translation>
            <numerusform>有 %n 則批註在文章裡找不到原來的文字；這些批註都已保留，並列為失錨。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept as “%1”, and a new file is begun.</source>
        <translation>原檔已保留為「%1」，並另建新檔。</translation>
    </message>
    <message>
        <source>This is not a file of annotations: it holds other data.</source>
        <translation>這不是批註檔，裡面是別的資料。</translation>
    </message>
    <message>
        <source>The file of annotations is larger than 200 MB.</source>
        <translation>批註檔大於 200 MB。</translation>
    </message>
    <message>
        <source>The file of annotations is empty.</source>
        <translation>批註檔是空的。</translation>
    </message>
    <message>
        <source>The file of annotations is not text: it is of another kind, or damaged.</source>
        <translation>批註檔不是文字檔：可能是別種檔案，或已經損壞。</translation>
    </message>
    <message>
        <source>The file of annotations is nested too deep to be one.</source>
        <translation>批註檔的巢狀層次太深，不像是批註檔。</translation>
    </message>
    <message>
        <source>The file of annotations is not valid JSON: line %1 cannot be understood.</source>
        <translation>批註檔不是有效的 JSON：無法理解第 %1 行。</translation>
    </message>
    <message>
        <source>The file of annotations was written by a later version of Zhupi.</source>
        <translation>批註檔是由較新版本的硃批寫成的。</translation>
    </message>
    <message>
        <source>This is not a file of annotations: entry %1 in it is something else.</source>
        <translation>這不是批註檔：其中第 %1 個項目是別的東西。</translation>
    </message>
    <message>
        <source>The annotations in “%1” cannot be read: %2.</source>
        <translation>無法讀取「%1」裡的批註：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a file, so no annotations can be read from it.</source>
        <translation>「%1」不是檔案，無法從中讀取批註。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved out of the way: %2.</source>
        <translation>無法把「%1」移開：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved out of the way: there are too many such files already.</source>
        <translation>無法把「%1」移開：這類檔案已經太多了。</translation>
    </message>
    <message>
        <source>The tag set is not valid JSON: line %1 cannot be understood.</source>
        <translation>標籤組不是有效的 JSON：無法理解第 %1 行。</translation>
    </message>
    <message>
        <source>This is not a tag set.</source>
        <translation>這不是標籤組。</translation>
    </message>
    <message>
        <source>The tag set has a tag without a name, or two of one name.</source>
        <translation>標籤組裡有沒有名稱的標籤，或有兩個同名的標籤。</translation>
    </message>
    <message>
        <source>The colour of the tag “%1” is not of the form #rrggbb.</source>
        <translation>標籤「%1」的顏色不是 #rrggbb 的形式。</translation>
    </message>
    <message>
        <source>The key of the tag “%1” belongs to another tag already.</source>
        <translation>標籤「%1」的按鍵已經屬於另一個標籤。</translation>
    </message>
    <message>
        <source>The previous version of “%1” could not be kept beside it: %2.</source>
        <translation>無法在旁邊保留「%1」的前一版：%2。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) deleted on one side and changed on the other are kept.</source>
        <translation>
            <numerusform>「%1」被其他程式更動過：有 %n 則批註一方刪除、另一方修改，已予保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was emptied by another program; your annotations are kept.</source>
        <translation>「%1」被其他程式清空；你的批註都保留著。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was changed by another program: %n annotation(s) were deleted there.</source>
        <translation>
            <numerusform>「%1」被其他程式更動過：那邊刪除了 %n 則批註。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be written in the folder “%1”; choose another place for your annotations.</source>
        <translation>資料夾「%1」無法寫入；請為批註另選存放的地方。</translation>
    </message>
    <message>
        <source>It stays as it is; choose another place for your annotations.</source>
        <translation>該檔案維持原狀；請為批註另選存放的地方。</translation>
    </message>
    <message>
        <source>Until then a journal on this computer keeps them.</source>
        <translation>在那之前，批註暫存在這台電腦的日誌裡。</translation>
    </message>
    <message>
        <source>Until then they are not kept.</source>
        <translation>在那之前，批註不會儲存。</translation>
    </message>
    <message>
        <source>“%1” seems to be open on another computer; what is not in the file yet will be taken in once it is closed there.</source>
        <translation>「%1」似乎正在另一台電腦上開啟；尚未寫入檔案的部分，等那邊關閉後就會納入。</translation>
    </message>
    <message>
        <source>A journal of “%1” was written by another version of Zhupi, or is damaged; it is kept as “%2”.</source>
        <translation>「%1」的一份日誌由其他版本的硃批寫成，或已損壞；原檔保留為「%2」。</translation>
    </message>
    <message>
        <source>A journal of “%1” is damaged; what could be read of it was taken in, and it is kept as “%2”.</source>
        <translation>「%1」的一份日誌已損壞；讀得出的部分都已納入，原檔保留為「%2」。</translation>
    </message>
    <message numerus="yes">
        <source>Zhupi was not closed properly: %n action(s) were recovered; the article has changed since, so look whether they still fit.</source>
        <translation>
            <numerusform>硃批上次未正常關閉：已救回 %n 個動作；文章後來更動過，請看看是否仍然相符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zhupi was not closed properly: %n action(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>硃批上次未正常關閉：已救回 %n 個動作，沒有遺失任何內容。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of annotations holds more than can be read.</source>
        <translation>批註檔的內容多到無法讀取。</translation>
    </message>
    <message>
        <source>The number of annotations must be a whole number, and not less than there are.</source>
        <translation>批註總數必須是整數，且不得少於實際則數。</translation>
    </message>
    <message>
        <source>A page must have the list of its annotations, “items”.</source>
        <translation>頁面必須有批註清單「items」。</translation>
    </message>
    <message>
        <source>The file was written by a later version of Zhupi.</source>
        <translation>這個檔案由較新版的硃批寫成。</translation>
    </message>
    <message>
        <source>This is no annotation, no page and no collection of annotations.</source>
        <translation>這不是批註、批註頁面，也不是批註集合。</translation>
    </message>
    <message>
        <source>The context must name http://www.w3.org/ns/anno.jsonld.</source>
        <translation>@context 必須包含 http://www.w3.org/ns/anno.jsonld。</translation>
    </message>
    <message>
        <source>An id is missing.</source>
        <translation>缺少識別碼。</translation>
    </message>
    <message>
        <source>An id must be one absolute IRI.</source>
        <translation>識別碼必須是單一個絕對 IRI。</translation>
    </message>
    <message>
        <source>This is no annotation: its type must be “Annotation”.</source>
        <translation>這不是批註：型別必須是「Annotation」。</translation>
    </message>
    <message>
        <source>Another annotation has the same id.</source>
        <translation>另一則批註用了同一個識別碼。</translation>
    </message>
    <message>
        <source>A motivation must be a name or an IRI.</source>
        <translation>動機必須是名稱或 IRI。</translation>
    </message>
    <message>
        <source>There may be a body or the text of one, not both.</source>
        <translation>body 與 bodyValue 只能擇一，不得並存。</translation>
    </message>
    <message>
        <source>The text of a body must be one string.</source>
        <translation>bodyValue 必須是單一字串。</translation>
    </message>
    <message>
        <source>An annotation must have a target.</source>
        <translation>批註必須有對象。</translation>
    </message>
    <message>
        <source>A time must be written as 2026-11-24T08:00:00Z, with its time zone.</source>
        <translation>時間必須寫成 2026-11-24T08:00:00Z 的形式，並註明時區。</translation>
    </message>
    <message>
        <source>A text body must have one string as its value.</source>
        <translation>文字內容的值必須是單一字串。</translation>
    </message>
    <message>
        <source>An IRI is empty.</source>
        <translation>IRI 是空的。</translation>
    </message>
    <message>
        <source>This must be an IRI or an object.</source>
        <translation>這裡必須是 IRI 或物件。</translation>
    </message>
    <message>
        <source>A part of a resource must name one source.</source>
        <translation>資源的片段必須指明一個來源。</translation>
    </message>
    <message>
        <source>A selector must be an IRI or an object.</source>
        <translation>選取器必須是 IRI 或物件。</translation>
    </message>
    <message>
        <source>A selector misses a text that it must have.</source>
        <translation>選取器缺少必要的文字。</translation>
    </message>
    <message>
        <source>A position must be a whole number, not less than nought.</source>
        <translation>位置必須是不小於零的整數。</translation>
    </message>
    <message>
        <source>The end comes before the start.</source>
        <translation>結尾在開頭之前。</translation>
    </message>
    <message>
        <source>A range must have a selector for its start and one for its end.</source>
        <translation>範圍必須有開頭和結尾各一個選取器。</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>the text</source>
        <translation>這段文字</translation>
    </message>
    <message>
        <source>“%1” is empty; there is nothing to read in it.</source>
        <translation>「%1」是空的，沒有內容可讀。</translation>
    </message>
    <message>
        <source>“%1” is larger than 200 MB, which is too large for an article; split it and open a part.</source>
        <translation>「%1」大於 200 MB，當作一篇文章太大；請分割後再開啟其中一部分。</translation>
    </message>
    <message>
        <source>Zhupi does not know the encoding “%1”; choose one of these: %2.</source>
        <translation>硃批不認得編碼「%1」；請從下列編碼擇一：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a text file; save the article as plain text and open that.</source>
        <translation>「%1」不是文字檔；請把文章存成純文字再開啟。</translation>
    </message>
    <message>
        <source>There is no file “%1”; it may have been moved, renamed or deleted.</source>
        <translation>找不到檔案「%1」；可能已經移動、改名或刪除。</translation>
    </message>
    <message>
        <source>“%1” may not be read; ask its owner for the permission to read it.</source>
        <translation>你沒有讀取「%1」的權限；請向檔案的擁有者要求。</translation>
    </message>
    <message>
        <source>“%1” is a link that leads in a circle; open the file it was meant for.</source>
        <translation>「%1」是繞成一圈的連結；請直接開啟它原本要指的檔案。</translation>
    </message>
    <message>
        <source>“%1” is a folder; open a text file in it.</source>
        <translation>「%1」是資料夾；請開啟其中的文字檔。</translation>
    </message>
    <message>
        <source>The file name “%1” is too long for this system.</source>
        <translation>檔名「%1」太長，系統無法處理。</translation>
    </message>
    <message>
        <source>“%1” could not be opened because too many files are open; close some and try again.</source>
        <translation>開啟中的檔案太多，無法開啟「%1」；請關閉一些再試一次。</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe; save its text in a file and open that.</source>
        <translation>「%1」是裝置或管線；請把其中的文字存成檔案再開啟。</translation>
    </message>
    <message>
        <source>“%1” could not be read (%2); check the disk or the network and try again.</source>
        <translation>無法讀取「%1」（%2）；請檢查磁碟或網路，再試一次。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Prints what is found in each article as one JSON document: speakers, turns, quotes, statements, numbers, disputes and checks.</source>
        <translation>把每篇文章的判讀結果印成一份 JSON：說話者、發言、引述、轉述、數字、爭議與驗算。</translation>
    </message>
    <message>
        <source>One document a line. With - for FILE, reads one {&quot;id&quot;: …, &quot;text&quot;: …} a line from standard input and answers line by line, in order, with the same id.</source>
        <translation>每份結果一行。FILE 寫成 - 時，從標準輸入逐行讀取 {&quot;id&quot;: …, &quot;text&quot;: …}，依序逐行回答，並附上相同的 id。</translation>
    </message>
    <message>
        <source>Indents the documents.</source>
        <translation>縮排輸出。</translation>
    </message>
    <message>
        <source>The encoding of the files, where the guess would be wrong: UTF-8, Big5-HKSCS, GB18030 …</source>
        <translation>檔案的編碼，自動判斷有誤時使用：UTF-8、Big5-HKSCS、GB18030 …</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>A text file, or - for standard input.</source>
        <translation>文字檔；- 表示標準輸入。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>標準輸入</translation>
    </message>
    <message>
        <source>Standard input could not be read (%1).</source>
        <translation>無法讀取標準輸入（%1）。</translation>
    </message>
    <message>
        <source>This line is longer than 400 MB, which is too long for an article.</source>
        <translation>這一行超過 400 MB，當作一篇文章太長。</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>沒有指定檔案。</translation>
    </message>
    <message>
        <source>--ndjson puts each document on one line, so it does not go with --pretty.</source>
        <translation>--ndjson 讓每份結果各占一行，不能與 --pretty 併用。</translation>
    </message>
    <message>
        <source>--encoding needs the name of an encoding.</source>
        <translation>--encoding 需要編碼的名稱。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>顯示這份說明。</translation>
    </message>
    <message>
        <source>Usage: zhupi %1 %2</source>
        <translation>用法：zhupi %1 %2</translation>
    </message>
    <message>
        <source>--picture needs the name of a file.</source>
        <translation>--picture 需要檔案的名稱。</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file.</source>
        <translation>「%1」既不是指令，也不是檔案。</translation>
    </message>
    <message>
        <source>Try “zhupi help %1”.</source>
        <translation>請試試「zhupi help %1」。</translation>
    </message>
    <message>
        <source>Try “zhupi --help”.</source>
        <translation>請試試「zhupi --help」。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>沒有「%1」這個指令。</translation>
    </message>
    <message>
        <source>Writes the annotated article as a page that any browser shows.</source>
        <translation>把加了批註的文章寫成網頁，任何瀏覽器都能顯示。</translation>
    </message>
    <message>
        <source>The format: html.</source>
        <translation>格式：html。</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>The file to write, or - for standard output.</source>
        <translation>要寫入的檔案；- 表示標準輸出。</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>OUT</translation>
    </message>
    <message>
        <source>Replaces OUT when it is there already.</source>
        <translation>OUT 已經存在時，取代它。</translation>
    </message>
    <message>
        <source>The encoding of the file, where the guess would be wrong: UTF-8, Big5-HKSCS, GB18030 …</source>
        <translation>檔案的編碼，自動判斷有誤時使用：UTF-8、Big5-HKSCS、GB18030 …</translation>
    </message>
    <message>
        <source>The article; its annotations are read from the file beside it.</source>
        <translation>文章；批註從旁邊的批註檔讀取。</translation>
    </message>
    <message>
        <source>It could not be opened (%1).</source>
        <translation>無法開啟（%1）。</translation>
    </message>
    <message>
        <source>No format was named; add --to html.</source>
        <translation>沒有指定格式；請加上 --to html。</translation>
    </message>
    <message>
        <source>“%1” is no format that can be written; html is.</source>
        <translation>無法寫成「%1」格式；可用的格式是 html。</translation>
    </message>
    <message>
        <source>No output was named; add -o OUT.</source>
        <translation>沒有指定輸出檔；請加上 -o OUT。</translation>
    </message>
    <message>
        <source>Only one file can be exported at a time.</source>
        <translation>一次只能匯出一個檔案。</translation>
    </message>
    <message>
        <source>It is a folder; name a file in it.</source>
        <translation>那是資料夾；請指定其中的檔案。</translation>
    </message>
    <message>
        <source>It is the article itself, which is never written; name another file.</source>
        <translation>那就是文章本身，文章絕不寫入；請指定另一個檔案。</translation>
    </message>
    <message>
        <source>It is the place of somebody&apos;s annotations, which a page must not replace; name another file.</source>
        <translation>那是存放批註的地方，網頁不可取代它；請指定另一個檔案。</translation>
    </message>
    <message>
        <source>It is there already; add --force to replace it, or name another file.</source>
        <translation>檔案已經存在；請加上 --force 取代它，或指定另一個檔案。</translation>
    </message>
    <message>
        <source>This line is not JSON: %1.</source>
        <translation>這一行不是 JSON：%1。</translation>
    </message>
    <message>
        <source>This line has no text: it must be an object with a string “text”.</source>
        <translation>這一行沒有內文：必須是物件，並含有字串「text」。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output (%1); what is there is not complete.</source>
        <translation>結果無法寫入標準輸出（%1）；已寫出的內容並不完整。</translation>
    </message>
    <message>
        <source>Standard input holds more than 200 MB, which is too much for an article; send a part of it.</source>
        <translation>標準輸入的內容超過 200 MB，當作一篇文章太多；請只送一部分。</translation>
    </message>
    <message>
        <source>Standard input is empty; there is nothing to read in it.</source>
        <translation>標準輸入是空的，沒有內容可讀。</translation>
    </message>
    <message>
        <source>Zhupi is a desk for reading an interview critically.

Usage:
  zhupi [--picture FILE] [ARTICLE…]
      opens the articles in a window; --picture saves a picture of it and ends
  zhupi analyze [--ndjson] [--pretty] [--encoding NAME] FILE…
      prints what is found in each article as JSON
  zhupi export --to html -o OUT [--force] FILE
      writes the annotated article as a page
  zhupi check SIDECAR…
      says what is wrong with files of annotations
  zhupi merge BASE OURS THEIRS
      merges two versions of a file of annotations into OURS
  zhupi help [COMMAND]
  zhupi --version

Exit status: 0 done; 1 a file could not be read or written; 2 wrong usage.
</source>
        <extracomment>The columns are kept by blanks; keep commands and options as they are.</extracomment>
        <translation>硃批（Zhupi）是細讀一篇訪談的書桌。

用法：
  zhupi [--picture FILE] [ARTICLE…]
      在視窗裡開啟文章；--picture 儲存視窗的圖片後結束
  zhupi analyze [--ndjson] [--pretty] [--encoding NAME] FILE…
      把每篇文章的判讀結果印成 JSON
  zhupi export --to html -o OUT [--force] FILE
      把加了批註的文章寫成網頁
  zhupi check SIDECAR…
      指出批註檔哪裡不對
  zhupi merge BASE OURS THEIRS
      把一份批註檔的兩個版本合併，寫回 OURS
  zhupi help [COMMAND]
  zhupi --version

結束狀態：0 完成；1 有檔案無法讀取或寫入；2 用法錯誤。
</translation>
    </message>
    <message>
        <source>Says what is wrong with files of annotations, with line and member.</source>
        <translation>指出批註檔哪裡不對，附上行號和成員。</translation>
    </message>
    <message>
        <source>A file of annotations.</source>
        <translation>批註檔。</translation>
    </message>
    <message>
        <source>Name at least one file.</source>
        <translation>請至少指定一個檔案。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>Merges what two sides did to a file of annotations, annotation by annotation; OURS becomes the result. Git calls it.</source>
        <translation>逐則合併雙方對批註檔的修改，結果寫回 OURS。可供 Git 呼叫。</translation>
    </message>
    <message>
        <source>The file as both sides had it.</source>
        <translation>雙方原有的版本。</translation>
    </message>
    <message>
        <source>The file as one side has it; it is replaced.</source>
        <translation>其中一方的版本，會被結果取代。</translation>
    </message>
    <message>
        <source>The file as the other side has it.</source>
        <translation>另一方的版本。</translation>
    </message>
    <message>
        <source>Name three files: BASE, OURS and THEIRS.</source>
        <translation>請指定三個檔案：BASE、OURS 和 THEIRS。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>not said by whom</source>
        <translation>未說明是誰說的</translation>
    </message>
    <message>
        <source>An article without a title</source>
        <translation>沒有標題的文章</translation>
    </message>
    <message>
        <source>Marked by a machine, judged and annotated by people, with Zhupi. The page asks nothing of the network.</source>
        <translation>本頁由硃批製作：由機器標記，再由人裁定與批註。本頁不會連上網路。</translation>
    </message>
    <message>
        <source>about</source>
        <translation>約</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>多於</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>少於</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>從…到…</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>group</source>
        <translation>群體</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>Who speaks, and how much of the text is theirs</source>
        <translation>誰在說話，各占全文多少</translation>
    </message>
    <message>
        <source>Named, but silent here:</source>
        <translation>文中提到，但沒有發言：</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>somebody&apos;s words, in the speaker&apos;s colour and sign</source>
        <translation>某人說的話，以說話者的顏色與代表字標示</translation>
    </message>
    <message>
        <source>reported speech</source>
        <translation>轉述</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>a contested figure, leads to its rivals</source>
        <translation>有爭議的數字，可連到其他說法</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>關於整篇文章</translation>
    </message>
    <message>
        <source>Contested figures</source>
        <translation>有爭議的數字</translation>
    </message>
    <message>
        <source>A figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>the largest is %1 times the smallest</source>
        <translation>最大的是最小的 %1 倍</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>文中寫法</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>誰說的</translation>
    </message>
    <message>
        <source>The rival figures on a logarithmic scale</source>
        <translation>各種說法的數字，以對數尺度呈現</translation>
    </message>
    <message>
        <source>Arithmetic in the text</source>
        <translation>文中的算式</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Notes whose words are not in this text</source>
        <translation>文字不在本文裡的批註</translation>
    </message>
    <message>
        <source>Back to the words</source>
        <translation>回到文中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>已更正：%1</translation>
    </message>
    <message>
        <source>found again at another place</source>
        <translation>已在別處找到</translation>
    </message>
    <message>
        <source>Zhupi</source>
        <translation>硃批</translation>
    </message>
    <message numerus="yes">
        <source>Page furniture, not part of the article (%n line(s))</source>
        <translation>
            <numerusform>不屬於文章的版面文字（%n 行）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>The word list “%1” could not be read: %2.</source>
        <translation>無法讀取詞表「%1」：%2。</translation>
    </message>
    <message>
        <source>The word list “%1” is larger than 4 MB and was not taken.</source>
        <translation>詞表「%1」大於 4 MB，沒有採用。</translation>
    </message>
    <message>
        <source>Line %2 of the word list “%1” declares entities, which are not allowed; it was not taken.</source>
        <translation>詞表「%1」第 %2 行宣告了實體，這是不允許的；沒有採用這份詞表。</translation>
    </message>
    <message>
        <source>Line %2 of the word list “%1” is not right: %3. It was not taken.</source>
        <translation>詞表「%1」第 %2 行有誤：%3。沒有採用這份詞表。</translation>
    </message>
    <message>
        <source>The definition “Interview (Chinese)” is missing or damaged, so no article can be read; install the program again.</source>
        <translation>「Interview (Chinese)」定義遺失或損壞，無法判讀任何文章；請重新安裝本程式。</translation>
    </message>
</context>
<context>
    <name>Zhupi::Widgets</name>
    <message>
        <source>speaker</source>
        <translation>說話者</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>所指事項</translation>
    </message>
    <message>
        <source>MMM d, HH:mm</source>
        <comment>date format of this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>✓ %1 accepted</source>
        <translation>✓ 已接受%1</translation>
    </message>
    <message>
        <source>✗ %1 rejected</source>
        <translation>✗ 已駁回%1</translation>
    </message>
    <message>
        <source>✎ %1 corrected, %2: %3</source>
        <comment>kind of mark, member, right value</comment>
        <translation>✎ 已更正%1的%2：%3</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>關於整篇文章</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>失錨</translation>
    </message>
    <message>
        <source>answers a note that is gone</source>
        <translation>所回覆的批註已經不在</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移動</translation>
    </message>
    <message>
        <source>These words are not found in the article any more, or in more than one place.</source>
        <translation>這些文字在文章裡已經找不到，或出現在不只一處。</translation>
    </message>
    <message>
        <source>The words were found at another place than before.</source>
        <translation>這些文字已在別處找到。</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Reply by %1: %2</source>
        <translation>%1的回覆：%2</translation>
    </message>
    <message>
        <source>Note on the whole article by %1, %2: %3</source>
        <comment>author, tag, note</comment>
        <translation>%1對整篇文章的批註，%2：%3</translation>
    </message>
    <message>
        <source>Orphan by %1, %2, on “%3”: %4</source>
        <comment>author, tag, words, note</comment>
        <translation>%1的失錨批註，%2，原文「%3」：%4</translation>
    </message>
    <message>
        <source>Annotation by %1, %2, paragraph %3, on “%4”: %5</source>
        <comment>author, tag, paragraph, words, note</comment>
        <translation>%1的批註，%2，第 %3 段，原文「%4」：%5</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Filter by words, tag or reader</source>
        <translation>以文字、標籤或讀者篩選</translation>
    </message>
    <message>
        <source>Edit F2</source>
        <translation>編輯 F2</translation>
    </message>
    <message>
        <source>Reply R</source>
        <translation>回覆 R</translation>
    </message>
    <message>
        <source>Delete Del</source>
        <translation>刪除 Del</translation>
    </message>
    <message>
        <source>Only this tag</source>
        <translation>只看這個標籤</translation>
    </message>
    <message>
        <source>Only this reader</source>
        <translation>只看這位讀者</translation>
    </message>
    <message>
        <source>Annotations %1</source>
        <comment>title of a list with its count</comment>
        <translation>批註 %1</translation>
    </message>
    <message>
        <source>Nothing annotated yet. Select words in the text and press a tag&apos;s key.</source>
        <translation>還沒有批註。請在文中選取文字，再按標籤的按鍵。</translation>
    </message>
    <message>
        <source>No annotation has this tag and reader.</source>
        <translation>這個標籤與讀者沒有任何批註。</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有標籤</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>所有讀者</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who says so: figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Speaker — %1, %2, says nothing in this article</source>
        <translation>說話者：%1，%2，在本文沒有發言</translation>
    </message>
    <message>
        <source>Speaker — %1, %2</source>
        <translation>說話者：%1，%2</translation>
    </message>
    <message>
        <source>Speaker — %1, %2, %3</source>
        <translation>說話者：%1，%2，%3</translation>
    </message>
    <message>
        <source>Turn — %1, paragraph %2</source>
        <translation>發言：%1，第 %2 段</translation>
    </message>
    <message>
        <source>Turn — speaker unknown, paragraph %1</source>
        <translation>發言：說話者不明，第 %1 段</translation>
    </message>
    <message>
        <source>Term — %1, paragraph %2</source>
        <translation>用語：%1，第 %2 段</translation>
    </message>
    <message>
        <source>Title — %1, paragraph %2</source>
        <translation>作品名：%1，第 %2 段</translation>
    </message>
    <message>
        <source>Quote — %1, paragraph %2</source>
        <translation>引述：%1，第 %2 段</translation>
    </message>
    <message>
        <source>Quote — %1, paragraph %2, contested</source>
        <translation>引述：%1，第 %2 段，有爭議</translation>
    </message>
    <message>
        <source>Quote — speaker unknown, paragraph %1</source>
        <translation>引述：說話者不明，第 %1 段</translation>
    </message>
    <message>
        <source>Quote — speaker unknown, paragraph %1, contested</source>
        <translation>引述：說話者不明，第 %1 段，有爭議</translation>
    </message>
    <message>
        <source>Reported words — %1, paragraph %2</source>
        <translation>轉述：%1，第 %2 段</translation>
    </message>
    <message>
        <source>Reported words — %1, paragraph %2, contested</source>
        <translation>轉述：%1，第 %2 段，有爭議</translation>
    </message>
    <message>
        <source>Reported words — speaker unknown, paragraph %1</source>
        <translation>轉述：說話者不明，第 %1 段</translation>
    </message>
    <message>
        <source>Reported words — speaker unknown, paragraph %1, contested</source>
        <translation>轉述：說話者不明，第 %1 段，有爭議</translation>
    </message>
    <message>
        <source>Figure — %1, paragraph %2, contested</source>
        <translation>數字：%1，第 %2 段，有爭議</translation>
    </message>
    <message>
        <source>Figure — %1, paragraph %2</source>
        <translation>數字：%1，第 %2 段</translation>
    </message>
    <message numerus="yes">
        <source>Disputed figures — %1, %n rival(s), paragraph %2</source>
        <translation>
            <numerusform>數字爭議：%1，%n 種說法，第 %2 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Arithmetic — %1, does not hold, paragraph %2</source>
        <translation>算式：%1，不成立，第 %2 段</translation>
    </message>
    <message>
        <source>Arithmetic — %1, holds, paragraph %2</source>
        <translation>算式：%1，成立，第 %2 段</translation>
    </message>
    <message>
        <source>Not a speaker X</source>
        <translation>不是說話者 X</translation>
    </message>
    <message>
        <source>Not a turn X</source>
        <translation>不是發言 X</translation>
    </message>
    <message>
        <source>Not a quote X</source>
        <translation>不是引述 X</translation>
    </message>
    <message>
        <source>Not reported words X</source>
        <translation>不是轉述 X</translation>
    </message>
    <message>
        <source>Not a figure X</source>
        <translation>不是數字 X</translation>
    </message>
    <message>
        <source>Not a dispute X</source>
        <translation>不是爭議 X</translation>
    </message>
    <message>
        <source>Not arithmetic X</source>
        <translation>不是算式 X</translation>
    </message>
    <message>
        <source>Why this mark is here</source>
        <translation>為什麼有這個標記</translation>
    </message>
    <message>
        <source>Accept A</source>
        <translation>接受 A</translation>
    </message>
    <message>
        <source>Correct… E</source>
        <translation>更正… E</translation>
    </message>
    <message>
        <source>No mark under the cursor</source>
        <translation>游標處沒有標記</translation>
    </message>
    <message>
        <source>Click on a marked quote, speaker or figure, or press N for the next one: here you read why it is marked, and answer with A, X or E.</source>
        <translation>點選已標記的引述、說話者或數字，或按 N 到下一個：這裡會說明標記的理由，你可以按 A、X 或 E 裁定。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>作品名</translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation>說話者不明</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>quantity, unit</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 times apart</source>
        <comment>quantity, spread</comment>
        <translation>%1 · 最大是最小的 %2 倍</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 times apart</source>
        <comment>quantity, unit, spread</comment>
        <translation>%1 · %2 · 最大是最小的 %3 倍</translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation>✓ 成立</translation>
    </message>
    <message>
        <source>✗ does not hold</source>
        <translation>✗ 不成立</translation>
    </message>
    <message>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <source>✓ Accepted by %1</source>
        <translation>✓ %1已接受</translation>
    </message>
    <message>
        <source>✎ Corrected by %1</source>
        <translation>✎ %1已更正</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又稱</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>話語</translation>
    </message>
    <message>
        <source>%1 quoted, %2 reported</source>
        <translation>引述 %1 則，轉述 %2 則</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>引號</translation>
    </message>
    <message>
        <source>The closing mark is missing, or the marks stand the wrong way round.</source>
        <translation>缺少下引號，或上下引號的方向反了。</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact value, in short</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>誰說的</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>爭議</translation>
    </message>
    <message>
        <source>✓ %1, it holds</source>
        <comment>arithmetic</comment>
        <translation>✓ %1，成立</translation>
    </message>
    <message>
        <source>✗ %1, it does not hold</source>
        <comment>arithmetic</comment>
        <translation>✗ %1，不成立</translation>
    </message>
    <message>
        <source>Confidence %1% · rule %2</source>
        <translation>判讀信心 %1% · 規則 %2</translation>
    </message>
    <message>
        <source>Confidence %1%</source>
        <translation>判讀信心 %1%</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>規則 %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>誰說的</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>爭議</translation>
    </message>
    <message>
        <source>As printed; sorts in the text&apos;s order</source>
        <translation>照原文寫法；依文中順序排列</translation>
    </message>
    <message>
        <source>The exact value, with its bound</source>
        <translation>精確的數值，含上下限</translation>
    </message>
    <message>
        <source>Currency, unit or counter</source>
        <translation>幣別、單位或量詞</translation>
    </message>
    <message>
        <source>Who gives the figure, where the text says so</source>
        <translation>數字是誰說的（文中有說明時）</translation>
    </message>
    <message>
        <source>The quantity for which rivals give other figures</source>
        <translation>另有不同數字的同一件事</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>數值：%1</translation>
    </message>
    <message>
        <source>Value: %1 %2</source>
        <comment>figure and unit</comment>
        <translation>數值：%1 %2</translation>
    </message>
    <message>
        <source>In short: %1</source>
        <translation>簡寫：%1</translation>
    </message>
    <message>
        <source>Said by: %1</source>
        <translation>誰說的：%1</translation>
    </message>
    <message>
        <source>Disputed: %1</source>
        <translation>爭議：%1</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>第 %1 段</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Disputed figures</source>
        <translation>數字爭議</translation>
    </message>
    <message>
        <source>%1 times apart</source>
        <translation>最大是最小的 %1 倍</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is disputed: the claims</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Filter by figure, unit, speaker</source>
        <translation>以數字、單位或說話者篩選</translation>
    </message>
    <message>
        <source>Arithmetic in the text</source>
        <translation>文中的算式</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Order of the figures</source>
        <translation>數字的排列順序</translation>
    </message>
    <message>
        <source>Numbers %1</source>
        <comment>title of a list with its count</comment>
        <translation>數字 %1</translation>
    </message>
    <message>
        <source>No figures were found in this article.</source>
        <translation>在這篇文章裡沒有找到數字。</translation>
    </message>
    <message>
        <source>Nothing matches the filter. Esc in the field empties it.</source>
        <translation>沒有符合篩選的項目。在欄位裡按 Esc 可清空篩選。</translation>
    </message>
    <message>
        <source>Press / in the list to come here, Esc to empty the field and go back.</source>
        <translation>在清單裡按 / 可到這裡，按 Esc 可清空欄位並返回。</translation>
    </message>
    <message>
        <source>The rival figures on a logarithmic scale</source>
        <translation>各種說法的數字，以對數尺度呈現</translation>
    </message>
    <message>
        <source>Speaker unknown</source>
        <translation>說話者不明</translation>
    </message>
    <message>
        <source>¶ %1</source>
        <comment>paragraph number, short</comment>
        <translation>¶ %1</translation>
    </message>
    <message>
        <source>unclosed</source>
        <translation>引號未完</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>有爭議</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推斷</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who and where: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, unclosed: %2</source>
        <comment>who and where: words</comment>
        <translation>%1，引號未完：%2</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引述</translation>
    </message>
    <message>
        <source>Filter by words or speaker</source>
        <translation>以文字或說話者篩選</translation>
    </message>
    <message>
        <source>Show terms and titles in quotation marks as well</source>
        <translation>一併顯示引號裡的用語與作品名</translation>
    </message>
    <message>
        <source>Quotes %1</source>
        <comment>title of a list with its count</comment>
        <translation>引述 %1</translation>
    </message>
    <message>
        <source>No quoted speech was found in this article, only terms and titles.</source>
        <translation>在這篇文章裡沒有找到引述，只有用語與作品名。</translation>
    </message>
    <message>
        <source>No quotes were found in this article.</source>
        <translation>在這篇文章裡沒有找到引述。</translation>
    </message>
    <message>
        <source>Terms %1</source>
        <comment>button that shows terms as well, with their count</comment>
        <translation>用語 %1</translation>
    </message>
    <message>
        <source>below 1%</source>
        <translation>不到 1%</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent of the text</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>沒有發言</translation>
    </message>
    <message>
        <source>%1 turns, %2 quoted, %3 reported</source>
        <translation>發言 %1 次，引述 %2 則，轉述 %3 則</translation>
    </message>
    <message>
        <source>Also called: %1</source>
        <translation>又稱：%1</translation>
    </message>
    <message numerus="yes">
        <source>Mentioned %n time(s); Enter shows the next one.</source>
        <translation>
            <numerusform>提到 %n 次；按 Enter 到下一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2, %3 of the text</source>
        <translation>%1；%2，占全文 %3</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>說話者</translation>
    </message>
    <message>
        <source>Filter by name or role</source>
        <translation>以姓名或身分篩選</translation>
    </message>
    <message>
        <source>Speakers %1</source>
        <comment>title of a list with its count</comment>
        <translation>說話者 %1</translation>
    </message>
    <message>
        <source>No speakers were found in this article.</source>
        <translation>在這篇文章裡沒有找到說話者。</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>說話者</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>發言</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引述</translation>
    </message>
    <message>
        <source>Reported words</source>
        <translation>轉述</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>group</source>
        <translation>群體</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>話語</translation>
    </message>
    <message>
        <source>term</source>
        <translation>用語</translation>
    </message>
    <message>
        <source>title</source>
        <translation>作品名</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>count</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>測量值</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>時間長度</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年齡</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>序數</translation>
    </message>
    <message>
        <source>The text says about as much.</source>
        <translation>文中說大約是這個數。</translation>
    </message>
    <message>
        <source>The text says more than that.</source>
        <translation>文中說比這個數多。</translation>
    </message>
    <message>
        <source>The text says less than that.</source>
        <translation>文中說比這個數少。</translation>
    </message>
    <message>
        <source>The text says at least as much.</source>
        <translation>文中說至少有這個數。</translation>
    </message>
    <message>
        <source>The text says at most as much.</source>
        <translation>文中說至多有這個數。</translation>
    </message>
    <message>
        <source>The text gives two ends.</source>
        <translation>文中給了上下兩端。</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>months</source>
        <translation>個月</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>週</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小時</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>個百分點</translation>
    </message>
    <message>
        <source>The text does not say whose words these are.</source>
        <translation>文中沒有說這些是誰的話。</translation>
    </message>
    <message>
        <source>The marks set off a term; nobody is said to speak here.</source>
        <translation>這對引號標出用語，不表示有人在這裡說話。</translation>
    </message>
    <message>
        <source>The marks are those of a title.</source>
        <translation>這對引號標出作品名。</translation>
    </message>
    <message>
        <source>Reason: the word of speaking stands before the quote.</source>
        <translation>理由：說話動詞在引述之前。</translation>
    </message>
    <message>
        <source>Reason: “%1” stands before the quote.</source>
        <translation>理由：「%1」在引述之前。</translation>
    </message>
    <message>
        <source>Reason: the word of speaking stands after the quote.</source>
        <translation>理由：說話動詞在引述之後。</translation>
    </message>
    <message>
        <source>Reason: “%1” stands after the quote.</source>
        <translation>理由：「%1」在引述之後。</translation>
    </message>
    <message>
        <source>Reason: the word of speaking stands between the parts of the quote.</source>
        <translation>理由：說話動詞在引述的前後兩段之間。</translation>
    </message>
    <message>
        <source>Reason: “%1” stands between the parts of the quote.</source>
        <translation>理由：「%1」在引述的前後兩段之間。</translation>
    </message>
    <message>
        <source>Reason: the quote stands in a turn with the label of %1.</source>
        <translation>理由：引述位於標為%1的發言裡。</translation>
    </message>
    <message>
        <source>Reason: a pronoun beside the quote stands for %1.</source>
        <translation>理由：引述旁的代名詞指的是%1。</translation>
    </message>
    <message>
        <source>Reason: the subject of “%1” is a pronoun that stands for %2.</source>
        <translation>理由：「%1」的主詞是代名詞，指的是%2。</translation>
    </message>
    <message>
        <source>Reason: the quote goes on from the one before, by the same voice.</source>
        <translation>理由：這段引述接續前一段，出自同一位說話者。</translation>
    </message>
    <message>
        <source>Inferred: no word of speaking is near; %1 is the voice that fits best.</source>
        <translation>推斷：附近沒有說話動詞；%1是最可能的說話者。</translation>
    </message>
    <message>
        <source>Reason: different voices give different figures for the same quantity in the same unit.</source>
        <translation>理由：不同的說話者對同一件事，以相同的單位說了不同的數字。</translation>
    </message>
    <message>
        <source>Reason: “%1”. Different voices give different figures for the same quantity in the same unit.</source>
        <translation>理由：文中寫「%1」。不同的說話者對同一件事，以相同的單位說了不同的數字。</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between quoted words</comment>
        <translation>」、「</translation>
    </message>
    <message numerus="yes">
        <source>Named %n time(s), but given no words in this article.</source>
        <translation>
            <numerusform>提到 %n 次，但在本文沒有發言。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Named %n time(s), and given words by the text.</source>
        <translation>
            <numerusform>提到 %n 次，文中也有其發言。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: the label “%1” opens the turn.</source>
        <translation>理由：這段發言以「%1」開頭。</translation>
    </message>
    <message>
        <source>Reason: “%1” reports these words without quotation marks.</source>
        <translation>理由：「%1」轉述了這些話，沒有用引號。</translation>
    </message>
    <message>
        <source>Inferred: these words are reported without quotation marks.</source>
        <translation>推斷：這些話是轉述，沒有用引號。</translation>
    </message>
    <message>
        <source>Reason: “%1” bounds the figure.</source>
        <translation>理由：「%1」限定了這個數字。</translation>
    </message>
    <message>
        <source>The figures of the text agree with each other.</source>
        <translation>文中的數字彼此相符。</translation>
    </message>
    <message>
        <source>The figures of the text do not agree with each other.</source>
        <translation>文中的數字彼此不符。</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>分隔線</translation>
    </message>
    <message>
        <source>The left and right arrow keys move it.</source>
        <translation>按左右方向鍵可移動。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n reply(ies)</source>
        <translation>
            <numerusform>%1 · %n 則回覆</numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker – %1</source>
        <translation>說話者：%1</translation>
    </message>
    <message>
        <source>Speaker – %1, %2</source>
        <translation>說話者：%1，%2</translation>
    </message>
    <message>
        <source>Turn – %1</source>
        <translation>發言：%1</translation>
    </message>
    <message>
        <source>Term, nobody&apos;s words</source>
        <translation>用語，不是誰說的話</translation>
    </message>
    <message>
        <source>Quote – the text does not say whose</source>
        <translation>引述：文中沒有說是誰的話</translation>
    </message>
    <message>
        <source>Quote – %1</source>
        <translation>引述：%1</translation>
    </message>
    <message>
        <source>Reported – the text does not say whose words</source>
        <translation>轉述：文中沒有說是誰的話</translation>
    </message>
    <message>
        <source>Reported – %1</source>
        <translation>轉述：%1</translation>
    </message>
    <message numerus="yes">
        <source>Contested figure – %1 (%2), one of %n</source>
        <translation>
            <numerusform>有爭議的數字：%1（%2），共 %n 種說法</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure – %1</source>
        <translation>數字：%1</translation>
    </message>
    <message>
        <source>Figure – %1, given by %2</source>
        <translation>數字：%1，出自%2</translation>
    </message>
    <message>
        <source>Dispute – %1</source>
        <translation>爭議：%1</translation>
    </message>
    <message>
        <source>Arithmetic that holds</source>
        <translation>成立的算式</translation>
    </message>
    <message>
        <source>Arithmetic that does not hold</source>
        <translation>不成立的算式</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n 位說話者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n 則引述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 個數字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dispute(s)</source>
        <translation>
            <numerusform>%n 項爭議</numerusform>
        </translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>判讀</translation>
    </message>
    <message>
        <source>The article as printed</source>
        <translation>文章原文</translation>
    </message>
    <message>
        <source>The article with its marks</source>
        <translation>加了標記的文章</translation>
    </message>
    <message>
        <source>Overview of the marks</source>
        <translation>標記總覽</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>在文章裡的位置</translation>
    </message>
    <message>
        <source>Correct (Ctrl+Enter)</source>
        <translation>更正 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>保留更正</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>取消，不保留</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>話語</translation>
    </message>
    <message>
        <source>Term in quotation marks</source>
        <translation>引號裡的用語</translation>
    </message>
    <message>
        <source>Title of a work</source>
        <translation>作品名</translation>
    </message>
    <message>
        <source>What the figures are about</source>
        <translation>這些數字說的是什麼</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Takes the last change back.</source>
        <translation>復原上一次的變更。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>重做剛才復原的變更。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected words.</source>
        <translation>複製選取的文字。</translation>
    </message>
    <message>
        <source>Select some words first, for example with S for the sentence.</source>
        <translation>請先選取文字，例如按 S 選取句子。</translation>
    </message>
    <message>
        <source>Select &amp;Word</source>
        <translation>選取詞(&amp;W)</translation>
    </message>
    <message>
        <source>Selects the word at the caret, then the next one as well.</source>
        <translation>選取游標處的詞，再按一次加選下一個。</translation>
    </message>
    <message>
        <source>Select &amp;Sentence</source>
        <translation>選取句子(&amp;S)</translation>
    </message>
    <message>
        <source>Selects the sentence at the caret, then the next one as well.</source>
        <translation>選取游標處的句子，再按一次加選下一句。</translation>
    </message>
    <message>
        <source>Select &amp;Quote</source>
        <translation>選取引述(&amp;Q)</translation>
    </message>
    <message>
        <source>Selects the quote at the caret.</source>
        <translation>選取游標處的引述。</translation>
    </message>
    <message>
        <source>Select &amp;Paragraph</source>
        <translation>選取段落(&amp;P)</translation>
    </message>
    <message>
        <source>Selects the paragraph at the caret, then the next one as well.</source>
        <translation>選取游標處的段落，再按一次加選下一段。</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>Finds words in the article, Traditional or Simplified, full or half width.</source>
        <translation>尋找文章裡的文字，不分繁簡與全形半形。</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Goes to the next place found.</source>
        <translation>到下一個找到的位置。</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>尋找上一個(&amp;V)</translation>
    </message>
    <message>
        <source>Goes to the previous place found.</source>
        <translation>到上一個找到的位置。</translation>
    </message>
    <message>
        <source>%1 does not occur in this article.</source>
        <translation>這篇文章裡沒有「%1」。</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>復原(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Text (*.txt *.text *.md)</source>
        <translation>文字檔 (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>開啟最近的文章(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>編碼(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens an article.</source>
        <translation>開啟一篇文章。</translation>
    </message>
    <message>
        <source>Keeps the copied text as a file of your choice and opens it.</source>
        <translation>把複製的文字存成你選擇的檔案，並開啟它。</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新載入(&amp;L)</translation>
    </message>
    <message>
        <source>Reads the article and its annotations from the disk again.</source>
        <translation>從磁碟重新讀取文章與批註。</translation>
    </message>
    <message>
        <source>&amp;Stop Reading</source>
        <translation>停止判讀(&amp;S)</translation>
    </message>
    <message>
        <source>Stops the machine&apos;s reading of the article.</source>
        <translation>停止機器對文章的判讀。</translation>
    </message>
    <message>
        <source>Writes the annotated page as one file that any browser shows.</source>
        <translation>把加了批註的文章寫成單一檔案，任何瀏覽器都能顯示。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Shows the annotated page as it will be printed.</source>
        <translation>預覽加了批註的文章列印後的樣子。</translation>
    </message>
    <message>
        <source>Keep &amp;Annotations At…</source>
        <translation>批註存放位置(&amp;A)…</translation>
    </message>
    <message>
        <source>Chooses the file that keeps your annotations.</source>
        <translation>選擇存放批註的檔案。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Closes this window; your annotations are kept.</source>
        <translation>關閉這個視窗；你的批註都會留著。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>離開(&amp;Q)</translation>
    </message>
    <message>
        <source>Closes all windows; your annotations are kept.</source>
        <translation>關閉所有視窗；你的批註都會留著。</translation>
    </message>
    <message>
        <source>Choose a Place…</source>
        <translation>選擇位置…</translation>
    </message>
    <message>
        <source>%1 is no longer there. What you see and your annotations are safe.</source>
        <translation>%1 已經不在了。你看到的內容與你的批註都還在。</translation>
    </message>
    <message>
        <source>%1 was changed by another program. You still see it as it was.</source>
        <translation>%1 被其他程式更動了。你看到的仍是原來的內容。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新載入</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of this file cannot be read as %1. If the text looks wrong, choose another encoding in the status bar.</source>
        <translation>
            <numerusform>這個檔案有 %n 個位元組無法以 %1 讀取。如果文字看起來不對，請在狀態列選擇另一種編碼。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an Article</source>
        <translation>開啟文章</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation>
            <numerusform>只開啟了前 %n 個檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy an article first.</source>
        <translation>剪貼簿裡沒有文字。請先複製一篇文章。</translation>
    </message>
    <message>
        <source>The copied text is too long to be opened.</source>
        <translation>複製的文字太長，無法開啟。</translation>
    </message>
    <message>
        <source>Pasted article</source>
        <translation>貼上的文章</translation>
    </message>
    <message>
        <source>Keep the Pasted Text</source>
        <translation>存放貼上的文字</translation>
    </message>
    <message>
        <source>An article is never written over. Choose another name for the pasted text.</source>
        <translation>文章絕不會被覆寫。請為貼上的文字另取名稱。</translation>
    </message>
    <message>
        <source>Open an article first; then it can be exported.</source>
        <translation>請先開啟一篇文章，才能匯出。</translation>
    </message>
    <message>
        <source>Export as HTML</source>
        <translation>匯出成 HTML</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>The page cannot be written over the article or its annotations. Choose another name.</source>
        <translation>網頁不能覆寫文章或批註。請另取名稱。</translation>
    </message>
    <message>
        <source>The annotated page is written: %1</source>
        <translation>已寫好加了批註的網頁：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>No program was found that opens %1.</source>
        <translation>找不到能開啟 %1 的程式。</translation>
    </message>
    <message>
        <source>Open an article first; then it can be printed.</source>
        <translation>請先開啟一篇文章，才能列印。</translation>
    </message>
    <message>
        <source>Keep the Annotations</source>
        <translation>存放批註</translation>
    </message>
    <message>
        <source>Annotations (*.annotations.jsonld)</source>
        <translation>批註檔 (*.annotations.jsonld)</translation>
    </message>
    <message>
        <source>Annotations cannot be written over the article. Choose another name.</source>
        <translation>批註不能覆寫文章。請另取名稱。</translation>
    </message>
    <message>
        <source>No article was opened yet</source>
        <translation>還沒有開啟過文章</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>清除這份清單(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find Out by Itself</source>
        <translation>自動判斷(&amp;F)</translation>
    </message>
    <message>
        <source>Annotations Not Kept</source>
        <translation>批註尚未存放</translation>
    </message>
    <message>
        <source>Your annotations on this article are kept in no file yet.</source>
        <translation>你對這篇文章的批註還沒有存到任何檔案。</translation>
    </message>
    <message>
        <source>Throw Them Away</source>
        <translation>捨棄批註</translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Find in the article   Ctrl+F</source>
        <translation>在文章裡尋找   Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章裡尋找</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place found, all places</comment>
        <translation>第 %1 個，共 %2 個</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷鍵</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>尋找按鍵或動作</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有快捷鍵</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1 ¹</source>
        <comment>a key that works in the text only</comment>
        <translation>%1 ¹</translation>
    </message>
    <message>
        <source>¹ works while the text has the focus (F6 goes there)</source>
        <translation>¹ 焦點在文章時才有作用（按 F6 可移到文章）</translation>
    </message>
    <message>
        <source>Zhupi</source>
        <translation>硃批</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>標記卡</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ 復原</translation>
    </message>
    <message>
        <source>↷ Redo</source>
        <translation>↷ 重做</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Find and export</source>
        <translation>尋找與匯出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>批註(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Your name, the language, colours, sizes and tags.</source>
        <translation>你的名字、語言、顏色、大小與標籤。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Shows all keys on one sheet.</source>
        <translation>在一張表上列出所有快捷鍵。</translation>
    </message>
    <message>
        <source>&amp;About Zhupi</source>
        <translation>關於硃批(&amp;A)</translation>
    </message>
    <message>
        <source>Says what this program is.</source>
        <translation>說明這是什麼程式。</translation>
    </message>
    <message>
        <source>%1 next   %2 previous   %3 keys</source>
        <comment>hints of keys</comment>
        <translation>%1 下一個   %2 上一個   %3 快捷鍵</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在判讀…</translation>
    </message>
    <message>
        <source>Reading was stopped: the article is here, its marks are not.</source>
        <translation>判讀已停止：文章在這裡，但沒有標記。</translation>
    </message>
    <message>
        <source>Read It After All</source>
        <translation>仍要判讀</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>%1 — Zhupi</source>
        <translation>%1 — 硃批</translation>
    </message>
    <message>
        <source>About Zhupi</source>
        <translation>關於硃批</translation>
    </message>
    <message>
        <source>Zhupi %1: a desk for reading interviews critically.</source>
        <translation>硃批 %1：細讀訪談的書桌。</translation>
    </message>
    <message>
        <source>Who says what, which figures clash, and what you think of it. Nothing leaves this machine. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>誰說了什麼、哪些數字對不上，以及你的看法。沒有任何資料離開這台電腦。本程式是自由軟體，採用 GNU 通用公共授權條款第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>下一個標記(&amp;N)</translation>
    </message>
    <message>
        <source>Goes to the next quote, statement or figure.</source>
        <translation>到下一則引述、轉述或下一個數字。</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>上一個標記(&amp;P)</translation>
    </message>
    <message>
        <source>Goes to the previous quote, statement or figure.</source>
        <translation>到上一則引述、轉述或上一個數字。</translation>
    </message>
    <message>
        <source>Next &amp;Dispute</source>
        <translation>下一項爭議(&amp;D)</translation>
    </message>
    <message>
        <source>Goes to the next contested figure.</source>
        <translation>到下一個有爭議的數字。</translation>
    </message>
    <message>
        <source>Previous D&amp;ispute</source>
        <translation>上一項爭議(&amp;I)</translation>
    </message>
    <message>
        <source>Goes to the previous contested figure.</source>
        <translation>到上一個有爭議的數字。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>You agree with the mark at the caret.</source>
        <translation>同意游標處的標記。</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>駁回(&amp;R)</translation>
    </message>
    <message>
        <source>The mark at the caret is wrong and goes away.</source>
        <translation>游標處的標記不對，將它移除。</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>Says what is right about the mark at the caret: who speaks, what the figure is.</source>
        <translation>說明游標處的標記該是什麼：誰在說話、數字是多少。</translation>
    </message>
    <message>
        <source>The article is still being read.</source>
        <translation>文章還在判讀。</translation>
    </message>
    <message>
        <source>No contested figures were found in this article.</source>
        <translation>在這篇文章裡沒有找到有爭議的數字。</translation>
    </message>
    <message>
        <source>No marks were found in this article.</source>
        <translation>在這篇文章裡沒有找到標記。</translation>
    </message>
    <message>
        <source>%1 of %2, from the other end of the article</source>
        <translation>第 %1 個，共 %2 個；已從文章的另一端接著找</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>mark, all marks</comment>
        <translation>第 %1 個，共 %2 個</translation>
    </message>
    <message>
        <source>Put the caret on a mark first: N goes to the next one.</source>
        <translation>請先把游標移到標記上：按 N 到下一個。</translation>
    </message>
    <message>
        <source>Accepted: %1. Ctrl+Z takes it back.</source>
        <translation>已接受「%1」。按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>Rejected: %1. Ctrl+Z takes it back.</source>
        <translation>已駁回「%1」。按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>Nothing about this mark can be corrected; it can be accepted or rejected.</source>
        <translation>這個標記沒有可以更正的內容，只能接受或駁回。</translation>
    </message>
    <message>
        <source>Nothing was changed, so nothing was corrected.</source>
        <translation>沒有任何變更，所以沒有更正。</translation>
    </message>
    <message>
        <source>Correct a mark</source>
        <translation>更正標記</translation>
    </message>
    <message>
        <source>Corrected: %1. Ctrl+Z takes it back.</source>
        <translation>已更正「%1」。按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>Keep (Ctrl+Enter)</source>
        <translation>保留 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保留批註</translation>
    </message>
    <message>
        <source>Write your reply here. Ctrl+Enter keeps it, Esc leaves.</source>
        <translation>在這裡寫回覆。按 Ctrl+Enter 保留，按 Esc 取消。</translation>
    </message>
    <message>
        <source>Write your note here. Ctrl+Enter keeps it, Esc leaves.</source>
        <translation>在這裡寫批註。按 Ctrl+Enter 保留，按 Esc 取消。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Stands on your annotations; may be empty</source>
        <translation>會寫在你的批註上；可以留空</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 點</translation>
    </message>
    <message>
        <source>The tags that come with Zhupi</source>
        <translation>程式附帶的標籤</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選擇(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose a tag set</source>
        <translation>選擇標籤組</translation>
    </message>
    <message>
        <source>Choose a Tag Set</source>
        <translation>選擇標籤組</translation>
    </message>
    <message>
        <source>Tag sets (*.json)</source>
        <translation>標籤組 (*.json)</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>你的名字(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>顏色(&amp;C)</translation>
    </message>
    <message>
        <source>Size of lists and &amp;bars</source>
        <translation>清單與工具列的大小(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tag set</source>
        <translation>標籤組(&amp;T)</translation>
    </message>
    <message>
        <source>Tag set</source>
        <translation>標籤組</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>下次啟動時改用另一種語言。</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>無法寫入圖片 %1。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>State of your work</source>
        <translation>儲存狀態</translation>
    </message>
    <message>
        <source>Annotation file</source>
        <translation>批註檔</translation>
    </message>
    <message>
        <source>Number of annotations</source>
        <translation>批註數量</translation>
    </message>
    <message>
        <source>Encoding of the article</source>
        <translation>文章的編碼</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>目前進行的工作</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>尚無待儲存的變更</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已於 %1 儲存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Kept nowhere yet</source>
        <translation>尚未存放</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>annotations, orphans</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n orphan(s)</source>
        <translation>
            <numerusform>%n 則失錨</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph %1 · %2</source>
        <translation>第 %1 段 · %2</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>an encoding that is not certain</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>The encoding is a close call. Choose another one if the text looks wrong.</source>
        <translation>編碼難以確定。如果文字看起來不對，請選擇另一種編碼。</translation>
    </message>
    <message>
        <source>Encoding of the article; choose another one if the text looks wrong.</source>
        <translation>文章的編碼；如果文字看起來不對，請選擇另一種編碼。</translation>
    </message>
    <message>
        <source>Change &amp;Tag</source>
        <translation>變更標籤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批註(&amp;N)…</translation>
    </message>
    <message>
        <source>Writes a note on the selected words.</source>
        <translation>為選取的文字寫批註。</translation>
    </message>
    <message>
        <source>Note on the &amp;Whole Article…</source>
        <translation>批註整篇文章(&amp;W)…</translation>
    </message>
    <message>
        <source>Writes a note that belongs to the article as a whole.</source>
        <translation>寫一則屬於整篇文章的批註。</translation>
    </message>
    <message>
        <source>&amp;Edit the Note…</source>
        <translation>編輯批註(&amp;E)…</translation>
    </message>
    <message>
        <source>Edits the note of the annotation at the caret.</source>
        <translation>編輯游標處的批註。</translation>
    </message>
    <message>
        <source>&amp;Reply…</source>
        <translation>回覆(&amp;R)…</translation>
    </message>
    <message>
        <source>Answers the annotation at the caret.</source>
        <translation>回覆游標處的批註。</translation>
    </message>
    <message>
        <source>Moves the annotation&apos;s end.</source>
        <translation>移動批註的結尾。</translation>
    </message>
    <message>
        <source>Moves the annotation&apos;s start.</source>
        <translation>移動批註的開頭。</translation>
    </message>
    <message>
        <source>&amp;Delete the Annotation</source>
        <translation>刪除批註(&amp;D)</translation>
    </message>
    <message>
        <source>Deletes the annotation at the caret with its replies.</source>
        <translation>刪除游標處的批註及其回覆。</translation>
    </message>
    <message>
        <source>Change Tag to %1</source>
        <translation>標籤改為%1</translation>
    </message>
    <message>
        <source>Gives the annotation at the caret this tag.</source>
        <translation>把游標處的批註改用這個標籤。</translation>
    </message>
    <message>
        <source>Open an article first; then it can be annotated.</source>
        <translation>請先開啟一篇文章，才能批註。</translation>
    </message>
    <message>
        <source>There are no words here. Put the caret into the text or select some words.</source>
        <translation>這裡沒有文字。請把游標移到文中，或選取一些文字。</translation>
    </message>
    <message>
        <source>%1: “%2”. F2 writes a note on it, Ctrl+Z takes it back.</source>
        <translation>%1：「%2」。按 F2 可寫批註，按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>Nothing was selected, so %1 took what stands at the caret: “%2”. Ctrl+Z takes it back.</source>
        <translation>沒有選取文字，「%1」便標在游標處的文字上：「%2」。按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>Put the caret on an annotation first, or choose one in the list.</source>
        <translation>請先把游標移到批註上，或在清單裡選一則。</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>批註「%1」</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>批註整篇文章</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>編輯回覆</translation>
    </message>
    <message>
        <source>Edit the note on the whole article</source>
        <translation>編輯對整篇文章的批註</translation>
    </message>
    <message>
        <source>%1: note on “%2”</source>
        <translation>%1：批註「%2」</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>回覆「%1」</translation>
    </message>
    <message>
        <source>Reply to “%1”</source>
        <translation>回覆「%1」</translation>
    </message>
    <message>
        <source>The annotation is deleted. Ctrl+Z brings it back.</source>
        <translation>已刪除批註。按 Ctrl+Z 可復原。</translation>
    </message>
    <message>
        <source>The note was empty, so nothing was kept.</source>
        <translation>批註是空的，沒有保留任何內容。</translation>
    </message>
    <message>
        <source>This annotation has no ends in the text that could be moved.</source>
        <translation>這則批註在文中沒有可以移動的範圍。</translation>
    </message>
    <message>
        <source>An annotation keeps at least one character. Del deletes it.</source>
        <translation>批註至少要保留一個字。按 Del 可刪除。</translation>
    </message>
    <message>
        <source>The annotation now stands on “%1”.</source>
        <translation>這則批註現在標在「%1」上。</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>下一個窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Goes from the text to the lists beside it and back.</source>
        <translation>從文章移到旁邊的清單，再移回來。</translation>
    </message>
    <message>
        <source>Previous P&amp;ane</source>
        <translation>上一個窗格(&amp;A)</translation>
    </message>
    <message>
        <source>Goes the other way round.</source>
        <translation>以相反的方向移動。</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>Gives the text the whole screen.</source>
        <translation>讓文章占滿整個螢幕。</translation>
    </message>
    <message>
        <source>&amp;Original (Left)</source>
        <translation>原文（左）(&amp;O)</translation>
    </message>
    <message>
        <source>Shows or folds the article as it was printed.</source>
        <translation>顯示或收合文章原文。</translation>
    </message>
    <message>
        <source>&amp;Reading (Right)</source>
        <translation>判讀（右）(&amp;R)</translation>
    </message>
    <message>
        <source>Shows or folds the marked article.</source>
        <translation>顯示或收合加了標記的文章。</translation>
    </message>
    <message>
        <source>&amp;Margin Notes</source>
        <translation>頁邊批註(&amp;M)</translation>
    </message>
    <message>
        <source>Shows or hides the notes beside their lines.</source>
        <translation>顯示或隱藏各行旁邊的批註。</translation>
    </message>
    <message>
        <source>Goes to this list; from within it, hides it.</source>
        <translation>移到這份清單；已在清單裡時則隱藏它。</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>文字大小 %1%</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Makes the text larger.</source>
        <translation>把文字放大。</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Makes the text smaller.</source>
        <translation>把文字縮小。</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Gives the text its usual size.</source>
        <translation>把文字恢復成平常的大小。</translation>
    </message>
    <message>
        <source>Colours: Follow the S&amp;ystem</source>
        <translation>顏色：跟隨系統(&amp;Y)</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>隨系統使用淺色或深色。</translation>
    </message>
    <message>
        <source>Colours: Ligh&amp;t</source>
        <translation>顏色：淺色(&amp;T)</translation>
    </message>
    <message>
        <source>Ink on warm paper.</source>
        <translation>暖色紙上的墨字。</translation>
    </message>
    <message>
        <source>Colours: &amp;Dark</source>
        <translation>顏色：深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on a dark ground.</source>
        <translation>深色背景上的淺色文字。</translation>
    </message>
    <message>
        <source>Colours: &amp;High Contrast</source>
        <translation>顏色：高對比(&amp;H)</translation>
    </message>
    <message>
        <source>Black on white, strong colours.</source>
        <translation>白底黑字，顏色鮮明。</translation>
    </message>
    <message>
        <source>Switch Light and Dar&amp;k</source>
        <translation>切換淺色與深色(&amp;K)</translation>
    </message>
    <message>
        <source>From light to dark and back.</source>
        <translation>由淺色換成深色，再換回來。</translation>
    </message>
    <message>
        <source>The tag set %1 cannot be read: %2</source>
        <translation>無法讀取標籤組 %1：%2</translation>
    </message>
    <message>
        <source>Open from Clip&amp;board…</source>
        <translation>從剪貼簿開啟(&amp;B)…</translation>
    </message>
    <message>
        <source>E&amp;xport as HTML…</source>
        <translation>匯出成 HTML(&amp;X)…</translation>
    </message>
    <message>
        <source>End One Character Later</source>
        <translation>結尾往後一個字</translation>
    </message>
    <message>
        <source>End One Character Earlier</source>
        <translation>結尾往前一個字</translation>
    </message>
    <message>
        <source>Start One Character Earlier</source>
        <translation>開頭往前一個字</translation>
    </message>
    <message>
        <source>Start One Character Later</source>
        <translation>開頭往後一個字</translation>
    </message>
    <message>
        <source>A hidden character: %1</source>
        <comment>its number and name in Unicode</comment>
        <translation>隱形字元：%1</translation>
    </message>
    <message>
        <source>the largest is %1 times the smallest</source>
        <translation>最大的是最小的 %1 倍</translation>
    </message>
    <message>
        <source>not said by whom</source>
        <translation>未說明是誰說的</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>its words are not in the article any more</source>
        <translation>原來的文字已不在文章裡（失錨）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
</context>
</TS>
