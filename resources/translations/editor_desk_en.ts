<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message numerus="yes">
        <source>%n abbreviation(s)</source>
        <translation>
            <numerusform>%n abbreviation</numerusform>
            <numerusform>%n abbreviations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s) changed.</source>
        <translation>
            <numerusform>%n quotation mark changed.</numerusform>
            <numerusform>%n quotation marks changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message numerus="yes">
        <source>%n are nearly copies of others</source>
        <translation>
            <numerusform>%n is nearly a copy of another</numerusform>
            <numerusform>%n are nearly copies of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in</source>
        <translation>
            <numerusform>%n article came in</numerusform>
            <numerusform>%n articles came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the archive are nearly copies of others.</source>
        <translation>
            <numerusform>%n article of the archive is nearly a copy of another.</numerusform>
            <numerusform>%n articles of the archive are nearly copies of others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n article chosen</numerusform>
            <numerusform>%n articles chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were deleted here.</source>
        <translation>
            <numerusform>%n event was deleted here.</numerusform>
            <numerusform>%n events were deleted here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are not as they were written</source>
        <translation>
            <numerusform>%n place is not as it was written</numerusform>
            <numerusform>%n places are not as they were written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s)</source>
        <translation>
            <numerusform>%n seal</numerusform>
            <numerusform>%n seals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of texts</source>
        <translation>
            <numerusform>%n version of a text</numerusform>
            <numerusform>%n versions of texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n event(s) are not signed for yet: were they cut off, nothing would show it.</source>
        <translation>
            <numerusform>The newest event is not signed for yet: were it cut off, nothing would show it.</numerusform>
            <numerusform>The newest %n events are not signed for yet: were they cut off, nothing would show it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>%n character(s) now; at least {limit}</source>
        <translation>
            <numerusform>%n character now; at least {limit}</numerusform>
            <numerusform>%n characters now; at least {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) now; the limit is {limit}</source>
        <translation>
            <numerusform>%n character now; the limit is {limit}</numerusform>
            <numerusform>%n characters now; the limit is {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) open</source>
        <translation>
            <numerusform>%n comment open</numerusform>
            <numerusform>%n comments open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>%n suggestion open</numerusform>
            <numerusform>%n suggestions open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) now; at least {limit}</source>
        <translation>
            <numerusform>%n word now; at least {limit}</numerusform>
            <numerusform>%n words now; at least {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) now; the limit is {limit}</source>
        <translation>
            <numerusform>%n word now; the limit is {limit}</numerusform>
            <numerusform>%n words now; the limit is {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at least %n character(s)</source>
        <translation>
            <numerusform>{part}: at least %n character</numerusform>
            <numerusform>{part}: at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at least %n word(s)</source>
        <translation>
            <numerusform>{part}: at least %n word</numerusform>
            <numerusform>{part}: at least %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most %n character(s)</source>
        <translation>
            <numerusform>{part}: at most %n character</numerusform>
            <numerusform>{part}: at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most %n word(s)</source>
        <translation>
            <numerusform>{part}: at most %n word</numerusform>
            <numerusform>{part}: at most %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: between {least} and %n character(s)</source>
        <translation>
            <numerusform>{part}: between {least} and %n character</numerusform>
            <numerusform>{part}: between {least} and %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: between {least} and %n word(s)</source>
        <translation>
            <numerusform>{part}: between {least} and %n word</numerusform>
            <numerusform>{part}: between {least} and %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n article(s) are nearly copies of others.</source>
        <translation>
            <numerusform>%n article is nearly a copy of another.</numerusform>
            <numerusform>%n articles are nearly copies of others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>%n article came in.</numerusform>
            <numerusform>%n articles came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) still to be indexed: searches do not find them yet. The window indexes them by itself; without one, `editor-desk check-index --mend` does.</source>
        <translation>
            <numerusform>%n article still to be indexed: searches do not find it yet. The window indexes it by itself; without one, `editor-desk check-index --mend` does.</numerusform>
            <numerusform>%n articles still to be indexed: searches do not find them yet. The window indexes them by itself; without one, `editor-desk check-index --mend` does.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) mended.</source>
        <translation>
            <numerusform>%n difference mended.</numerusform>
            <numerusform>%n differences mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of articles that are not there.</source>
        <translation>
            <numerusform>%n entry of an article that is not there.</numerusform>
            <numerusform>%n entries of articles that are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>%n fault found.</numerusform>
            <numerusform>%n faults found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>%n record could not be read.</numerusform>
            <numerusform>%n records could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here already.</source>
        <translation>
            <numerusform>%n record was here already.</numerusform>
            <numerusform>%n records were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index agrees with the archive: %n article(s).</source>
        <translation>
            <numerusform>The index agrees with the archive: %n article.</numerusform>
            <numerusform>The index agrees with the archive: %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more; these are the first %n. --limit shows more.</source>
        <translation>
            <numerusform>There are more; this is the first. --limit shows more.</numerusform>
            <numerusform>There are more; these are the first %n. --limit shows more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message numerus="yes">
        <source>%n more comment(s)</source>
        <translation>
            <numerusform>%n more comment</numerusform>
            <numerusform>%n more comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskRules</name>
    <message numerus="yes">
        <source>Tried on %n article(s); nothing was changed.</source>
        <translation>
            <numerusform>Tried on %n article; nothing was changed.</numerusform>
            <numerusform>Tried on %n articles; nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>And of %n more item(s).</source>
        <translation>
            <numerusform>And of %n more item.</numerusform>
            <numerusform>And of %n more items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>%n word selected</numerusform>
            <numerusform>%n words selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replacement(s) made</source>
        <translation>
            <numerusform>%n replacement made</numerusform>
            <numerusform>%n replacements made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more article(s).</source>
        <translation>
            <numerusform>And %n more article.</numerusform>
            <numerusform>And %n more articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>Replace %n place</numerusform>
            <numerusform>Replace %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to hand over</source>
        <translation>
            <numerusform>%n article to hand over</numerusform>
            <numerusform>%n articles to hand over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go</source>
        <translation>
            <numerusform>%n cannot go</numerusform>
            <numerusform>%n cannot go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the package</source>
        <translation>
            <numerusform>%n fault in the package</numerusform>
            <numerusform>%n faults in the package</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) on their way</source>
        <translation>
            <numerusform>%n package on its way</numerusform>
            <numerusform>%n packages on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related article(s)</source>
        <translation>
            <numerusform>%n related article</numerusform>
            <numerusform>%n related articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last package checked: %n fault(s)</source>
        <translation>
            <numerusform>Last package checked: %n fault</numerusform>
            <numerusform>Last package checked: %n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and the same for %n more article(s)</source>
        <translation>
            <numerusform>… and the same for %n more article</numerusform>
            <numerusform>… and the same for %n more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseStyle</name>
    <message numerus="yes">
        <source>There are %n more faults after it.</source>
        <translation>
            <numerusform>There is %n more fault after it.</numerusform>
            <numerusform>There are %n more faults after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n block(s) of text</source>
        <translation>
            <numerusform>%n block of text</numerusform>
            <numerusform>%n blocks of text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded frame(s) removed</source>
        <translation>
            <numerusform>%n embedded frame removed</numerusform>
            <numerusform>%n embedded frames removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form field(s) removed</source>
        <translation>
            <numerusform>%n form field removed</numerusform>
            <numerusform>%n form fields removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden comment(s) removed</source>
        <translation>
            <numerusform>%n hidden comment removed</numerusform>
            <numerusform>%n hidden comments removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden control character(s) removed</source>
        <translation>
            <numerusform>%n hidden control character removed</numerusform>
            <numerusform>%n hidden control characters removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) not fetched</source>
        <translation>
            <numerusform>%n image not fetched</numerusform>
            <numerusform>%n images not fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>%n keyword</numerusform>
            <numerusform>%n keywords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s)</source>
        <translation>
            <numerusform>%n read-also article</numerusform>
            <numerusform>%n read-also articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s) made</source>
        <translation>
            <numerusform>%n read-also article made</numerusform>
            <numerusform>%n read-also articles made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s) were in the archive</source>
        <translation>
            <numerusform>%n read-also article were in the archive</numerusform>
            <numerusform>%n read-also articles were in the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) removed</source>
        <translation>
            <numerusform>%n script removed</numerusform>
            <numerusform>%n scripts removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar title(s)</source>
        <translation>
            <numerusform>%n similar title</numerusform>
            <numerusform>%n similar titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style sheet(s) removed</source>
        <translation>
            <numerusform>%n style sheet removed</numerusform>
            <numerusform>%n style sheets removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) still to be found</source>
        <translation>
            <numerusform>%n title still to be found</numerusform>
            <numerusform>%n titles still to be found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe or relative link(s) became text</source>
        <translation>
            <numerusform>%n unsafe or relative link became text</numerusform>
            <numerusform>%n unsafe or relative links became text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) or drawing(s) removed</source>
        <translation>
            <numerusform>%n video or drawing removed</numerusform>
            <numerusform>%n videos or drawings removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported with %n tag(s)</source>
        <translation>
            <numerusform>Imported with %n tag</numerusform>
            <numerusform>Imported with %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken by any rule: %n line(s)</source>
        <translation>
            <numerusform>Not taken by any rule: %n line</numerusform>
            <numerusform>Not taken by any rule: %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, to be seen among the lines</source>
        <translation>
            <numerusform>… and %n more, to be seen among the lines</numerusform>
            <numerusform>… and %n more, to be seen among the lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n similar article(s) carry it</source>
        <translation>
            <numerusform>%n similar article carries it</numerusform>
            <numerusform>%n similar articles carry it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the text</source>
        <translation>
            <numerusform>once in the text</numerusform>
            <numerusform>%n times in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n reprint(s)</source>
        <translation>
            <numerusform>and %n reprint</numerusform>
            <numerusform>and %n reprints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message numerus="yes">
        <source>%n Persian letter(s)</source>
        <translation>
            <numerusform>%n Persian letter</numerusform>
            <numerusform>%n Persian letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direction mark(s)</source>
        <translation>
            <numerusform>%n direction mark</numerusform>
            <numerusform>%n direction marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedding(s)</source>
        <translation>
            <numerusform>%n embedding</numerusform>
            <numerusform>%n embeddings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n isolate(s)</source>
        <translation>
            <numerusform>%n isolate</numerusform>
            <numerusform>%n isolates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joiner(s)</source>
        <translation>
            <numerusform>%n joiner</numerusform>
            <numerusform>%n joiners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentation form(s)</source>
        <translation>
            <numerusform>%n presentation form</numerusform>
            <numerusform>%n presentation forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special space(s)</source>
        <translation>
            <numerusform>%n special space</numerusform>
            <numerusform>%n special spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tatweel(s)</source>
        <translation>
            <numerusform>%n tatweel</numerusform>
            <numerusform>%n tatweels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vowel mark(s)</source>
        <translation>
            <numerusform>%n vowel mark</numerusform>
            <numerusform>%n vowel marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero-width character(s)</source>
        <translation>
            <numerusform>%n zero-width character</numerusform>
            <numerusform>%n zero-width characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageNotes</name>
    <message numerus="yes">
        <source>%n Persian letter(s) made Arabic</source>
        <translation>
            <numerusform>%n Persian letter made Arabic</numerusform>
            <numerusform>%n Persian letters made Arabic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backward line(s) turned round</source>
        <translation>
            <numerusform>%n backward line turned round</numerusform>
            <numerusform>%n backward lines turned round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s) joined</source>
        <translation>
            <numerusform>%n broken line joined</numerusform>
            <numerusform>%n broken lines joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) left out</source>
        <translation>
            <numerusform>%n comment left out</numerusform>
            <numerusform>%n comments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnote(s) put at the end</source>
        <translation>
            <numerusform>%n footnote put at the end</numerusform>
            <numerusform>%n footnotes put at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden passage(s) left out</source>
        <translation>
            <numerusform>%n hidden passage left out</numerusform>
            <numerusform>%n hidden passages left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hyphenated word(s) put together</source>
        <translation>
            <numerusform>%n hyphenated word put together</numerusform>
            <numerusform>%n hyphenated words put together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of menus and share buttons left out</source>
        <translation>
            <numerusform>%n line of menus and share buttons left out</numerusform>
            <numerusform>%n lines of menus and share buttons left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) without words left out</source>
        <translation>
            <numerusform>%n message without words left out</numerusform>
            <numerusform>%n messages without words left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nested list item(s) brought to one level</source>
        <translation>
            <numerusform>%n nested list item brought to one level</numerusform>
            <numerusform>%n nested list items brought to one level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlong paragraph(s) cut</source>
        <translation>
            <numerusform>overlong paragraphs cut once</numerusform>
            <numerusform>overlong paragraphs cut %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) in stars or underscores marked</source>
        <translation>
            <numerusform>%n passage in stars or underscores marked</numerusform>
            <numerusform>%n passages in stars or underscores marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not taken over</source>
        <translation>
            <numerusform>%n picture not taken over</numerusform>
            <numerusform>%n pictures not taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentation form(s) made letters</source>
        <translation>
            <numerusform>%n presentation form made a letter</numerusform>
            <numerusform>%n presentation forms made letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special or doubled space(s) made plain</source>
        <translation>
            <numerusform>%n special or doubled space made plain</numerusform>
            <numerusform>%n special or doubled spaces made plain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n swapped lam-alef pair(s) put right</source>
        <translation>
            <numerusform>%n swapped lam-alef put right</numerusform>
            <numerusform>%n swapped lam-alefs put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with merged cells made plain</source>
        <translation>
            <numerusform>%n table with merged cells made plain</numerusform>
            <numerusform>%n tables with merged cells made plain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s) accepted</source>
        <translation>
            <numerusform>%n tracked change accepted</numerusform>
            <numerusform>%n tracked changes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name and time of %n message(s) left out</source>
        <translation>
            <numerusform>name and time of %n message left out</numerusform>
            <numerusform>names and times of %n messages left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go</source>
        <translation>
            <numerusform>%n cannot go</numerusform>
            <numerusform>%n cannot go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without</source>
        <translation>
            <numerusform>%n picture without it</numerusform>
            <numerusform>%n pictures without it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message numerus="yes">
        <source>%n place(s) fixed beside the text.</source>
        <translation>
            <numerusform>%n place fixed beside the text.</numerusform>
            <numerusform>%n places fixed beside the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) fixed. One undo takes all of it back.</source>
        <translation>
            <numerusform>%n place fixed. One undo takes it back.</numerusform>
            <numerusform>%n places fixed. One undo takes all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling mistake(s)</source>
        <translation>
            <numerusform>%n spelling mistake</numerusform>
            <numerusform>%n spelling mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style note(s)</source>
        <translation>
            <numerusform>%n style note</numerusform>
            <numerusform>%n style notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everywhere “{fix}” (%n)</source>
        <translation>
            <numerusform>Everywhere “{fix}” (%n)</numerusform>
            <numerusform>Everywhere “{fix}” (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all of this kind (%n)</source>
        <translation>
            <numerusform>Fix all of this kind (%n)</numerusform>
            <numerusform>Fix all of this kind (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) late</source>
        <translation>
            <numerusform>%n hour late</numerusform>
            <numerusform>%n hours late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) fewer</source>
        <translation>
            <numerusform>%n word fewer</numerusform>
            <numerusform>%n words fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>%n word more</numerusform>
            <numerusform>%n words more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n minute(s)</source>
        <translation>
            <numerusform>due in %n minute</numerusform>
            <numerusform>due in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n text(s) were typed and not saved.</source>
        <translation>
            <numerusform>One text was typed and not saved.</numerusform>
            <numerusform>%n texts were typed and not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n article(s)</source>
        <translation>
            <numerusform>More than %n article</numerusform>
            <numerusform>More than %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n receipt(s) found</source>
        <translation>
            <numerusform>%n receipt found</numerusform>
            <numerusform>%n receipts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more article(s)</source>
        <translation>
            <numerusform>and %n more article</numerusform>
            <numerusform>and %n more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StyleRoom</name>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were no words</source>
        <translation>
            <numerusform>%n line was no word</numerusform>
            <numerusform>%n lines were no words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n thing(s) to mend</source>
        <translation>
            <numerusform>Not saved: %n thing to mend</numerusform>
            <numerusform>Not saved: %n things to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) made; the text stays as it is until they are accepted.</source>
        <translation>
            <numerusform>%n suggestion made; the text stays as it is until it is accepted.</numerusform>
            <numerusform>%n suggestions made; the text stays as it is until they are accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n fix(es) proposed; the text stays as it is until they are accepted.</source>
        <translation>
            <numerusform>%n fix proposed; the text stays as it is until it is accepted.</numerusform>
            <numerusform>%n fixes proposed; the text stays as it is until they are accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more suggestion(s)</source>
        <translation>
            <numerusform>%n more suggestion</numerusform>
            <numerusform>%n more suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be accepted and stay(s) open.</source>
        <translation>
            <numerusform>%n of them cannot be accepted and stays open.</numerusform>
            <numerusform>%n of them cannot be accepted and stay open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)?</source>
        <translation>
            <numerusform>Accept %n suggestion?</numerusform>
            <numerusform>Accept %n suggestions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all (%n)</source>
        <translation>
            <numerusform>Accept all (%n)</numerusform>
            <numerusform>Accept all (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all by {name} (%n)</source>
        <translation>
            <numerusform>Accept all by {name} (%n)</numerusform>
            <numerusform>Accept all by {name} (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose %n fix(es)</source>
        <translation>
            <numerusform>Propose %n fix</numerusform>
            <numerusform>Propose %n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n suggestion(s)?</source>
        <translation>
            <numerusform>Reject %n suggestion?</numerusform>
            <numerusform>Reject %n suggestions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all (%n)</source>
        <translation>
            <numerusform>Reject all (%n)</numerusform>
            <numerusform>Reject all (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all by {name} (%n)</source>
        <translation>
            <numerusform>Reject all by {name} (%n)</numerusform>
            <numerusform>Reject all by {name} (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsRoom</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in review and stay as they are.</source>
        <translation>
            <numerusform>%n article is in review and stays as it is.</numerusform>
            <numerusform>%n articles are in review and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are sealed and stay as they are.</source>
        <translation>
            <numerusform>%n article is sealed and stays as it is.</numerusform>
            <numerusform>%n articles are sealed and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) carry “{label}” and show the one that stays.</source>
        <translation>
            <numerusform>%n article carry “{label}” and show the one that stays.</numerusform>
            <numerusform>%n articles carry “{label}” and show the one that stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed. It can be undone under Changes.</source>
        <translation>
            <numerusform>%n article changed. It can be undone under Changes.</numerusform>
            <numerusform>%n articles changed. It can be undone under Changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have other tags by now and stay as they are.</source>
        <translation>
            <numerusform>%n article has other tags by now and stays as it is.</numerusform>
            <numerusform>%n articles have other tags by now and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have their tags already.</source>
        <translation>
            <numerusform>%n article has its tags already.</numerusform>
            <numerusform>%n articles have their tags already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have their tags back.</source>
        <translation>
            <numerusform>%n article has its tags back.</numerusform>
            <numerusform>%n articles have their tags back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) may not be edited now.</source>
        <translation>
            <numerusform>%n article may not be edited now.</numerusform>
            <numerusform>%n articles may not be edited now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) show another label.</source>
        <translation>
            <numerusform>%n article shows another label.</numerusform>
            <numerusform>%n articles show another label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were withdrawn and stay as they are.</source>
        <translation>
            <numerusform>%n article was withdrawn and stays as it is.</numerusform>
            <numerusform>%n articles were withdrawn and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will change.</source>
        <translation>
            <numerusform>%n article will change.</numerusform>
            <numerusform>%n articles will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen article(s)</source>
        <translation>
            <numerusform>The chosen article</numerusform>
            <numerusform>The %n chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came with an archive and keep their date.</source>
        <translation>
            <numerusform>%n of them came with an archive; it stays published and keeps its date.</numerusform>
            <numerusform>%n of them came with an archive; they stay published and keep their dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them sealed: that text keeps its label.</source>
        <translation>
            <numerusform>%n of them is sealed: that text keeps its label.</numerusform>
            <numerusform>%n of them are sealed: those texts keep their label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>Change %n article</numerusform>
            <numerusform>Change %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last three years; %n article(s) are older.</source>
        <translation>
            <numerusform>The last three years; %n article is older.</numerusform>
            <numerusform>The last three years; %n articles are older.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{add}” added to %n article(s)</source>
        <translation>
            <numerusform>“{add}” added to %n article</numerusform>
            <numerusform>“{add}” added to %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{remove}” replaced by “{add}” in %n article(s)</source>
        <translation>
            <numerusform>“{remove}” replaced by “{add}” in %n article</numerusform>
            <numerusform>“{remove}” replaced by “{add}” in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{remove}” taken off %n article(s)</source>
        <translation>
            <numerusform>“{remove}” taken off %n article</numerusform>
            <numerusform>“{remove}” taken off %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message numerus="yes">
        <source>The package is verified: %n fault(s)</source>
        <translation>
            <numerusform>The package is verified: %n fault</numerusform>
            <numerusform>The package is verified: %n faults</numerusform>
        </translation>
    </message>
</context>
</TS>
