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
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>%n fault found.</numerusform>
            <numerusform>%n faults found.</numerusform>
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
    <name>Handover</name>
    <message numerus="yes">
        <source>%n approved article(s)</source>
        <translation>
            <numerusform>%n approved article</numerusform>
            <numerusform>%n approved articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
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
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
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
</context>
<context>
    <name>HouseStyle</name>
    <message numerus="yes">
        <source>There are %n more faults after it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proofing</name>
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
    <name>TagsRoom</name>
    <message numerus="yes">
        <source>%n article(s) carry “{label}” and show the one that stays.</source>
        <translation>
            <numerusform>%n article carry “{label}” and show the one that stays.</numerusform>
            <numerusform>%n articles carry “{label}” and show the one that stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
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
