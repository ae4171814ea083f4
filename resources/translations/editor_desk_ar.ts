<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>اختر دوراً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>First passphrase; its owner changes it later</source>
        <translation>عبارة مرور أولى يغيّرها صاحب الحساب لاحقاً</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name, as colleagues know it</source>
        <translation>الاسم كما يعرفه الزملاء</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>حساب جديد</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <translation>أدوار {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>لحظة من فضلك</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation>الأرقام</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>لا حسابات</numerusform>
            <numerusform>حساب واحد</numerusform>
            <numerusform>حسابان</numerusform>
            <numerusform>%n حسابات</numerusform>
            <numerusform>%n حساباً</numerusform>
            <numerusform>%n حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>ما يُسمح به</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>أغلق الحساب</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Keys of {name}</source>
        <translation>مفاتيح {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Only the desk manager changes accounts.</source>
        <translation>لا يعدّل الحسابات إلا مدير المكتب.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Reopen account</source>
        <translation>أعد فتح الحساب</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Sealed until</source>
        <translation>ختم حتى</translation>
    </message>
    <message>
        <source>Seals from</source>
        <translation>يختم منذ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Your own is changed in the menu of your account.</source>
        <translation>عبارتك أنت تغيّرها من قائمة حسابك.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>مستعمل الآن</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (أنت)</translation>
    </message>
</context>
<context>
    <name>AccountsRoom</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Accounts of this desk</source>
        <translation>حسابات هذا المكتب</translation>
    </message>
    <message>
        <source>Change roles…</source>
        <translation>تغيير الأدوار…</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>أغلق الحساب</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys of the chosen account</source>
        <translation>مفاتيح الحساب المختار</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>حساب جديد…</translation>
    </message>
    <message>
        <source>Renew my key…</source>
        <translation>جدّد مفتاحي…</translation>
    </message>
    <message>
        <source>Replace a lost passphrase…</source>
        <translation>استبدل عبارة مرور ضائعة…</translation>
    </message>
    <message>
        <source>Roles and what they may do</source>
        <translation>الأدوار وصلاحياتها</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>صلاحيات كل دور</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Approve and seal</source>
        <translation>اعتمد ووقّع</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>استرجع من المراجعة</translation>
    </message>
    <message>
        <source>Call off the correction</source>
        <translation>إلغاء التصويب</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>أكّد الاستلام</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>صوّب</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>سلّم</translation>
    </message>
    <message>
        <source>Hand over again</source>
        <translation>تسليم من جديد</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>اطلب تعديلاً</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>أرسل للمراجعة</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>حدّث</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>اسحب</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Abbreviations…</source>
        <translation>الاختصارات…</translation>
    </message>
    <message>
        <source>Accept all suggestions…</source>
        <translation>اقبل الاقتراحات كلها…</translation>
    </message>
    <message>
        <source>Accept the chosen tag</source>
        <translation>اعتمد الوسم المختار</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>اقبل الاقتراح</translation>
    </message>
    <message>
        <source>Accept the suggestion here</source>
        <translation>اقبل الاقتراح هنا</translation>
    </message>
    <message>
        <source>Accept the suggestion in focus</source>
        <translation>اقبل الاقتراح المحدَّد</translation>
    </message>
    <message>
        <source>Add a word to the dictionary…</source>
        <translation>أضف كلمة إلى المعجم…</translation>
    </message>
    <message>
        <source>Add the section that was named</source>
        <translation>أضف القسم المكتوب</translation>
    </message>
    <message>
        <source>Add the suggested tag in focus</source>
        <translation>أضف الوسم المقترح المحدد</translation>
    </message>
    <message>
        <source>Add the word to the dictionary</source>
        <translation>أضف الكلمة إلى المعجم</translation>
    </message>
    <message>
        <source>All counts</source>
        <translation>كل الأعداد</translation>
    </message>
    <message>
        <source>Another spelling of the chosen tag…</source>
        <translation>صيغة أخرى للوسم المختار…</translation>
    </message>
    <message>
        <source>Approve and seal</source>
        <translation>اعتمد ووقّع</translation>
    </message>
    <message>
        <source>Arabic-Indic numerals</source>
        <translation>الأرقام العربية المشرقية</translation>
    </message>
    <message>
        <source>Arrow keys in reading order</source>
        <translation>أسهم الحركة بترتيب القراءة</translation>
    </message>
    <message>
        <source>Arrow keys to the side they point to</source>
        <translation>أسهم الحركة إلى الجهة التي تشير إليها</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Attribution of a quote</source>
        <translation>قائل الاقتباس</translation>
    </message>
    <message>
        <source>Autosaves in the history</source>
        <translation>الحفظ التلقائي في السجل</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Back to the shipped checklist…</source>
        <translation>عودة إلى قائمة التحقق الأصلية…</translation>
    </message>
    <message>
        <source>Back to the shipped file…</source>
        <translation>العودة إلى الملف المرفق…</translation>
    </message>
    <message>
        <source>Back to what is ready</source>
        <translation>عودة إلى الجاهزة</translation>
    </message>
    <message>
        <source>Best matches first</source>
        <translation>النتائج: الأوثق صلة أولاً</translation>
    </message>
    <message>
        <source>Bring unsaved text back later</source>
        <translation>أجّل النظر في النص الذي لم يُحفظ</translation>
    </message>
    <message>
        <source>Call back from review</source>
        <translation>استرجع من المراجعة</translation>
    </message>
    <message>
        <source>Call off the chosen sending</source>
        <translation>ألغِ الإرسال المختار</translation>
    </message>
    <message>
        <source>Call off the correction</source>
        <translation>إلغاء التصويب</translation>
    </message>
    <message>
        <source>Call off this correction</source>
        <translation>إلغاء هذا التصويب</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>غيّر عبارة المرور…</translation>
    </message>
    <message>
        <source>Change the roles of an account…</source>
        <translation>غيّر أدوار حساب…</translation>
    </message>
    <message>
        <source>Check Latin words too</source>
        <translation>دقّق الكلمات اللاتينية أيضاً</translation>
    </message>
    <message>
        <source>Check and save the file</source>
        <translation>دقّق الملف واحفظه</translation>
    </message>
    <message>
        <source>Check house style while writing</source>
        <translation>دقّق أسلوب الدار في أثناء الكتابة</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>أعد فحص ما سيُسلَّم</translation>
    </message>
    <message>
        <source>Check spelling while writing</source>
        <translation>دقّق الإملاء في أثناء الكتابة</translation>
    </message>
    <message>
        <source>Check what would leave</source>
        <translation>افحص ما سيُسلَّم</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقق</translation>
    </message>
    <message>
        <source>Choose all approved articles</source>
        <translation>اختر كل المقالات المعتمدة</translation>
    </message>
    <message>
        <source>Choose no article</source>
        <translation>لا تختر أي مقال</translation>
    </message>
    <message>
        <source>Choose none of the articles</source>
        <translation>ألغِ تحديد المقالات</translation>
    </message>
    <message>
        <source>Choose the certificate that signs pictures…</source>
        <translation>اختر الشهادة التي توقَّع بها الصور…</translation>
    </message>
    <message>
        <source>Choose the key of the certificate…</source>
        <translation>اختر مفتاح الشهادة…</translation>
    </message>
    <message>
        <source>Choose the texts to compare…</source>
        <translation>اختيار النصين للمقارنة…</translation>
    </message>
    <message>
        <source>Close or reopen an account</source>
        <translation>أغلق حساباً أو أعد فتحه</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>أغلق الشريط</translation>
    </message>
    <message>
        <source>Comment on the text…</source>
        <translation>علّق على النص…</translation>
    </message>
    <message>
        <source>Comment on what is selected…</source>
        <translation>علّق على المحدد…</translation>
    </message>
    <message>
        <source>Comments of the article</source>
        <translation>تعليقات المقال</translation>
    </message>
    <message>
        <source>Compare two versions…</source>
        <translation>قارن بين نسختين…</translation>
    </message>
    <message>
        <source>Compare with the approved text</source>
        <translation>المقارنة بالنص المعتمد</translation>
    </message>
    <message>
        <source>Compare with the first version</source>
        <translation>المقارنة بأول نسخة</translation>
    </message>
    <message>
        <source>Compare with the near-duplicate</source>
        <translation>قارن بالنص شبه المكرر</translation>
    </message>
    <message>
        <source>Compare with the text first sent</source>
        <translation>المقارنة بأول نص أُرسل</translation>
    </message>
    <message>
        <source>Compare with what you saw last</source>
        <translation>المقارنة بآخر ما رأيته</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>أكّد الاستلام</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Copy the address of the article</source>
        <translation>انسخ عنوان المقال</translation>
    </message>
    <message>
        <source>Copy the details of the notice</source>
        <translation>انسخ تفاصيل التنبيه</translation>
    </message>
    <message>
        <source>Copy the hash of the seal</source>
        <translation>انسخ بصمة الختم</translation>
    </message>
    <message>
        <source>Correct what was handed over</source>
        <translation>صوّب ما سُلّم</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Delete the comment in focus</source>
        <translation>احذف التعليق المركَّز عليه</translation>
    </message>
    <message>
        <source>Describe the chosen tag…</source>
        <translation>صِف الوسم المختار…</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Desk rules: checklist</source>
        <translation>قواعد المكتب: قائمة التحقق</translation>
    </message>
    <message>
        <source>Desk rules: destinations</source>
        <translation>قواعد المكتب: الوجهات</translation>
    </message>
    <message>
        <source>Desk rules: reasons for a return</source>
        <translation>قواعد المكتب: أسباب الإعادة</translation>
    </message>
    <message>
        <source>Desk rules: sections</source>
        <translation>قواعد المكتب: الأقسام</translation>
    </message>
    <message>
        <source>Desk rules: the site</source>
        <translation>قواعد المكتب: الموقع</translation>
    </message>
    <message>
        <source>Desk rules: two approvals</source>
        <translation>قواعد المكتب: اعتمادان</translation>
    </message>
    <message>
        <source>Destinations of the package…</source>
        <translation>وجهات الحزمة…</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>Discard what was suggested…</source>
        <translation>تجاهل ما كتبتَه من اقتراح…</translation>
    </message>
    <message>
        <source>Dismiss the suggestion in focus</source>
        <translation>استبعد الاقتراح المحدد</translation>
    </message>
    <message>
        <source>Do not send the comment</source>
        <translation>تراجع عن التعليق</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <translation>نفّذ ما يعرضه التنبيه</translation>
    </message>
    <message>
        <source>Due time, priority and reviewer…</source>
        <translation>الموعد والأولوية والمراجع…</translation>
    </message>
    <message>
        <source>Earlier comments</source>
        <translation>التعليقات السابقة</translation>
    </message>
    <message>
        <source>Earlier suggestions</source>
        <translation>اقتراحات سابقة</translation>
    </message>
    <message>
        <source>Edit the chosen destination…</source>
        <translation>حرّر الوجهة المختارة…</translation>
    </message>
    <message>
        <source>Edit the chosen name…</source>
        <translation>عدّل الاسم المختار…</translation>
    </message>
    <message>
        <source>Edit the chosen rule as text…</source>
        <translation>عدّل القاعدة المختارة نصاً…</translation>
    </message>
    <message>
        <source>Edit the comment in focus…</source>
        <translation>عدّل التعليق المركَّز عليه…</translation>
    </message>
    <message>
        <source>Edit the figure…</source>
        <translation>عدّل الشكل…</translation>
    </message>
    <message>
        <source>Embed by address…</source>
        <translation>تضمين برابط…</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Exceptional approval…</source>
        <translation>اعتماد استثنائي…</translation>
    </message>
    <message>
        <source>Export the desk's rules…</source>
        <translation>صدّر قواعد المكتب…</translation>
    </message>
    <message>
        <source>Export the events as CSV…</source>
        <translation>صدّر الأحداث بصيغة CSV…</translation>
    </message>
    <message>
        <source>Export the file…</source>
        <translation>صدّر الملف…</translation>
    </message>
    <message>
        <source>Export the report as CSV…</source>
        <translation>صدّر التقرير بصيغة CSV…</translation>
    </message>
    <message>
        <source>Export the words…</source>
        <translation>صدّر الكلمات…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>ابحث عن أمر…</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>ابحث واستبدل</translation>
    </message>
    <message>
        <source>Find and replace in all drafts…</source>
        <translation>ابحث واستبدل في كل المسودات…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المقال</translation>
    </message>
    <message>
        <source>Find the linked article in the archive</source>
        <translation>ابحث عن المقال المرتبط في الأرشيف</translation>
    </message>
    <message>
        <source>Fix all of this kind</source>
        <translation>أصلح كل ما هو من هذا النوع</translation>
    </message>
    <message>
        <source>Fix what was found here…</source>
        <translation>أصلح الملاحظة هنا…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Further comments</source>
        <translation>التعليقات التالية</translation>
    </message>
    <message>
        <source>Further suggestions</source>
        <translation>اقتراحات تالية</translation>
    </message>
    <message>
        <source>Give the password of the destination…</source>
        <translation>أدخل كلمة سر الوجهة…</translation>
    </message>
    <message>
        <source>Go on suggesting later</source>
        <translation>تابع الاقتراح لاحقاً</translation>
    </message>
    <message>
        <source>Go on with the comment not sent</source>
        <translation>تابع التعليق الذي لم يُرسل</translation>
    </message>
    <message>
        <source>Hand over once more</source>
        <translation>تسليم ما سُلِّم مرة أخرى</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>History of versions</source>
        <translation>سجل النسخ</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>استورد أرشيفاً…</translation>
    </message>
    <message>
        <source>Import the desk's rules…</source>
        <translation>استورد قواعد المكتب…</translation>
    </message>
    <message>
        <source>Import words…</source>
        <translation>استورد كلمات…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Insert both dates</source>
        <translation>أدرج التاريخين الهجري والميلادي</translation>
    </message>
    <message>
        <source>Insert the Hijri date</source>
        <translation>أدرج التاريخ الهجري</translation>
    </message>
    <message>
        <source>Insert the date</source>
        <translation>أدرج تاريخ اليوم</translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation>احفظ قالباً…</translation>
    </message>
    <message>
        <source>Keep the line in the middle</source>
        <translation>السطر في الوسط دائماً</translation>
    </message>
    <message>
        <source>Keep the tags apart</source>
        <translation>أبقِ الوسوم منفصلة</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>احفظ هذه النسخة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>كبّر النص</translation>
    </message>
    <message>
        <source>Latest changed matches first</source>
        <translation>آخر ما عُدّل من النتائج أولاً</translation>
    </message>
    <message>
        <source>Leave out changes of style</source>
        <translation>إخفاء فروق الأسلوب</translation>
    </message>
    <message>
        <source>Leave out changes of tashkeel</source>
        <translation>إخفاء فروق التشكيل</translation>
    </message>
    <message>
        <source>Leave the preview of replacements</source>
        <translation>اخرج من معاينة الاستبدال</translation>
    </message>
    <message>
        <source>Let the update stand for itself</source>
        <translation>جعل التحديث مستقلاً</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Link a similar article…</source>
        <translation>اربط مقالاً مشابهاً…</translation>
    </message>
    <message>
        <source>Link an article to read also…</source>
        <translation>اربط مقالاً في «إقرأ أيضاً»…</translation>
    </message>
    <message>
        <source>Link the title in focus to its article</source>
        <translation>اربط العنوان المحدد بمقاله</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Look at the chosen version</source>
        <translation>اعرض النسخة المختارة</translation>
    </message>
    <message>
        <source>Look for receipts</source>
        <translation>ابحث عن إيصالات</translation>
    </message>
    <message>
        <source>Make the address from the headline</source>
        <translation>ولّد عنوان الصفحة من عنوان المقال</translation>
    </message>
    <message>
        <source>Make the link in question anyway</source>
        <translation>اربط المقال رغم التنبيه</translation>
    </message>
    <message>
        <source>Make the package</source>
        <translation>أنشئ الحزمة</translation>
    </message>
    <message>
        <source>Merge the chosen tag…</source>
        <translation>ادمج الوسم المختار…</translation>
    </message>
    <message>
        <source>Merge the tags that look alike…</source>
        <translation>ادمج الوسوم المتشابهة…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>انقل إلى أسفل</translation>
    </message>
    <message>
        <source>Move the chosen reason down</source>
        <translation>أنزل السبب المحدد</translation>
    </message>
    <message>
        <source>Move the chosen reason up</source>
        <translation>ارفع السبب المحدد</translation>
    </message>
    <message>
        <source>Move the link in focus down</source>
        <translation>أنزل الرابط المحدد</translation>
    </message>
    <message>
        <source>Move the link in focus up</source>
        <translation>ارفع الرابط المحدد</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>انقل إلى أعلى</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>حساب جديد…</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>New destination…</source>
        <translation>وجهة جديدة…</translation>
    </message>
    <message>
        <source>New from a template…</source>
        <translation>مقال من قالب…</translation>
    </message>
    <message>
        <source>New name…</source>
        <translation>اسم جديد…</translation>
    </message>
    <message>
        <source>New question of the checklist…</source>
        <translation>سؤال جديد في قائمة التحقق…</translation>
    </message>
    <message>
        <source>New reason for a return</source>
        <translation>سبب جديد للإعادة</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>وسم جديد…</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>مصطلح جديد…</translation>
    </message>
    <message>
        <source>Newest matches first</source>
        <translation>النتائج: الأحدث أولاً</translation>
    </message>
    <message>
        <source>Next article of the queue</source>
        <translation>المقال التالي في القائمة</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>الفرق التالي</translation>
    </message>
    <message>
        <source>Next check that fails</source>
        <translation>البند التالي غير المستوفى</translation>
    </message>
    <message>
        <source>Next check that fails, in its article</source>
        <translation>الفحص الراسب التالي، في مقاله</translation>
    </message>
    <message>
        <source>Next check that fails, in the text</source>
        <translation>البند التالي غير المستوفى، في النص</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>التعليق التالي</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>الملاحظة التالية</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>Not before a date</source>
        <translation>حظر نشر حتى موعد</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>قائمة مرقّمة</translation>
    </message>
    <message>
        <source>Offer the dismissed article again</source>
        <translation>أعد اقتراح المقال المستبعد</translation>
    </message>
    <message>
        <source>Oldest matches first</source>
        <translation>النتائج: الأقدم أولاً</translation>
    </message>
    <message>
        <source>Only the sheet</source>
        <translation>الورقة وحدها</translation>
    </message>
    <message>
        <source>Open the article of the chosen event</source>
        <translation>افتح مقال الحدث المختار</translation>
    </message>
    <message>
        <source>Open the folder of the package</source>
        <translation>افتح مجلد الحزمة</translation>
    </message>
    <message>
        <source>Open the near-duplicate</source>
        <translation>افتح النص شبه المكرر</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Package as a folder</source>
        <translation>الحزمة في مجلد</translation>
    </message>
    <message>
        <source>Package as a zip file</source>
        <translation>الحزمة في ملف مضغوط</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Paragraph left to right</source>
        <translation>فقرة من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Paragraph right to left</source>
        <translation>فقرة من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>ألصق</translation>
    </message>
    <message>
        <source>Paste again, unchanged</source>
        <translation>ألصق النص كما كان</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>ألصق نصاً مجرداً</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Preview: desktop</source>
        <translation>معاينة: حاسوب</translation>
    </message>
    <message>
        <source>Preview: phone</source>
        <translation>معاينة: هاتف</translation>
    </message>
    <message>
        <source>Preview: search result</source>
        <translation>معاينة: نتيجة البحث</translation>
    </message>
    <message>
        <source>Preview: social card</source>
        <translation>معاينة: بطاقة المشاركة</translation>
    </message>
    <message>
        <source>Preview: the article before</source>
        <translation>معاينة: المقال السابق</translation>
    </message>
    <message>
        <source>Preview: the next article</source>
        <translation>معاينة: المقال التالي</translation>
    </message>
    <message>
        <source>Previous article of the queue</source>
        <translation>المقال السابق في القائمة</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>الفرق السابق</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>التعليق السابق</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>اطبع…</translation>
    </message>
    <message>
        <source>Propose all style fixes…</source>
        <translation>اقترح إصلاحات الأسلوب كلها…</translation>
    </message>
    <message>
        <source>Propose what was written</source>
        <translation>قدّم ما كُتب اقتراحاً</translation>
    </message>
    <message>
        <source>Put removed hidden characters back</source>
        <translation>أعد المحارف الخفية التي أُزيلت</translation>
    </message>
    <message>
        <source>Queue: all</source>
        <translation>قائمة المراجعة: الكل</translation>
    </message>
    <message>
        <source>Queue: changed since I saw it</source>
        <translation>قائمة المراجعة: ما تغيّر منذ قرأته</translation>
    </message>
    <message>
        <source>Queue: in my hands</source>
        <translation>قائمة المراجعة: ما بيدي</translation>
    </message>
    <message>
        <source>Queue: in nobody's hands</source>
        <translation>قائمة المراجعة: ما لم يتولّه أحد</translation>
    </message>
    <message>
        <source>Queue: longest waiting first</source>
        <translation>قائمة المراجعة: الأطول انتظاراً أولاً</translation>
    </message>
    <message>
        <source>Queue: overdue</source>
        <translation>قائمة المراجعة: المتأخرة</translation>
    </message>
    <message>
        <source>Queue: sent last first</source>
        <translation>قائمة المراجعة: الأحدث إرسالاً أولاً</translation>
    </message>
    <message>
        <source>Queue: urgent and due soonest first</source>
        <translation>قائمة المراجعة: العاجل والأقرب موعداً أولاً</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Read also: take the suggestion in focus</source>
        <translation>إقرأ أيضاً: خذ الاقتراح المحدد</translation>
    </message>
    <message>
        <source>Read also…</source>
        <translation>إقرأ أيضاً…</translation>
    </message>
    <message>
        <source>Read-also card in the text…</source>
        <translation>بطاقة «إقرأ أيضاً» داخل النص…</translation>
    </message>
    <message>
        <source>Record: events</source>
        <translation>السجل: الأحداث</translation>
    </message>
    <message>
        <source>Record: reports</source>
        <translation>السجل: التقارير</translation>
    </message>
    <message>
        <source>Record: verification</source>
        <translation>السجل: التحقق</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Reject all suggestions…</source>
        <translation>ارفض الاقتراحات كلها…</translation>
    </message>
    <message>
        <source>Reject the suggestion here…</source>
        <translation>ارفض الاقتراح هنا…</translation>
    </message>
    <message>
        <source>Reject the suggestion in focus…</source>
        <translation>ارفض الاقتراح المحدَّد…</translation>
    </message>
    <message>
        <source>Reject the suggestion…</source>
        <translation>ارفض الاقتراح…</translation>
    </message>
    <message>
        <source>Remove the chosen destination…</source>
        <translation>احذف الوجهة المختارة…</translation>
    </message>
    <message>
        <source>Remove the chosen name</source>
        <translation>أزل الاسم المختار</translation>
    </message>
    <message>
        <source>Remove the chosen question</source>
        <translation>أزل السؤال المختار</translation>
    </message>
    <message>
        <source>Remove the chosen section</source>
        <translation>احذف القسم المختار</translation>
    </message>
    <message>
        <source>Remove the chosen word</source>
        <translation>أزل الكلمة المختارة</translation>
    </message>
    <message>
        <source>Remove the figure</source>
        <translation>أزل الشكل</translation>
    </message>
    <message>
        <source>Remove the link in focus</source>
        <translation>أزل الرابط المحدد</translation>
    </message>
    <message>
        <source>Remove the ticked hidden characters</source>
        <translation>أزل المحارف الخفية المؤشّر عليها</translation>
    </message>
    <message>
        <source>Rename the chosen tag…</source>
        <translation>عدّل اسم الوسم المختار…</translation>
    </message>
    <message>
        <source>Renew my key…</source>
        <translation>جدّد مفتاحي…</translation>
    </message>
    <message>
        <source>Replace a lost passphrase…</source>
        <translation>استبدل عبارة مرور ضائعة…</translation>
    </message>
    <message>
        <source>Replace all…</source>
        <translation>استبدل الكل…</translation>
    </message>
    <message>
        <source>Replace this hit</source>
        <translation>استبدل في هذا الموضع</translation>
    </message>
    <message>
        <source>Replace what is ticked</source>
        <translation>استبدل المؤشّر عليه</translation>
    </message>
    <message>
        <source>Reply to the comment in focus…</source>
        <translation>رُد على التعليق المركَّز عليه…</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>اطلب تعديلاً</translation>
    </message>
    <message>
        <source>Resolve or reopen the comment in focus</source>
        <translation>حُلّ التعليق المركَّز عليه أو أعد فتحه</translation>
    </message>
    <message>
        <source>Restore an older version…</source>
        <translation>استرجع نسخة أقدم…</translation>
    </message>
    <message>
        <source>Retire the chosen reason, or offer it</source>
        <translation>أخرج السبب المحدد من القائمة أو أعده إليها</translation>
    </message>
    <message>
        <source>Retire the chosen tag…</source>
        <translation>أحِل الوسم المختار إلى التقاعد…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Review the article</source>
        <translation>راجِع المقال</translation>
    </message>
    <message>
        <source>Save a proof as PDF…</source>
        <translation>احفظ تجربة الطباعة PDF…</translation>
    </message>
    <message>
        <source>Save the rule on two approvals</source>
        <translation>احفظ قاعدة الاعتمادين</translation>
    </message>
    <message>
        <source>Save the site's details</source>
        <translation>احفظ بيانات الموقع</translation>
    </message>
    <message>
        <source>Saved searches…</source>
        <translation>عمليات البحث المحفوظة…</translation>
    </message>
    <message>
        <source>Search for what was perhaps meant</source>
        <translation>ابحث عمّا قد يكون مقصوداً</translation>
    </message>
    <message>
        <source>Search the desk</source>
        <translation>ابحث في المكتب</translation>
    </message>
    <message>
        <source>See the article as on the site</source>
        <translation>عاين المقال كما في الموقع</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>حدّد الكل</translation>
    </message>
    <message>
        <source>Selection as the text around it</source>
        <translation>المحدد كاتجاه ما حوله</translation>
    </message>
    <message>
        <source>Selection left to right</source>
        <translation>المحدد من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Selection right to left</source>
        <translation>المحدد من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Send the chosen package again</source>
        <translation>أعد إرسال الحزمة المختارة</translation>
    </message>
    <message>
        <source>Send the chosen package to a destination…</source>
        <translation>أرسل الحزمة المختارة إلى وجهة…</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>أرسل التعليق</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>أرسل للمراجعة</translation>
    </message>
    <message>
        <source>Send to review with a due time…</source>
        <translation>أرسل إلى المراجعة بموعد…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>أظهر كل الأحداث</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>أظهر كل الملاحظات</translation>
    </message>
    <message>
        <source>Show both texts side by side</source>
        <translation>أظهر النصين جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Show hidden characters</source>
        <translation>أظهر المحارف الخفية</translation>
    </message>
    <message>
        <source>Show names only</source>
        <translation>أظهر الأسماء وحدها</translation>
    </message>
    <message>
        <source>Show only the events of this article</source>
        <translation>أظهر أحداث هذا المقال وحده</translation>
    </message>
    <message>
        <source>Show paragraph ends</source>
        <translation>أظهر نهايات الفقرات</translation>
    </message>
    <message>
        <source>Show spelling only</source>
        <translation>أظهر الإملاء وحده</translation>
    </message>
    <message>
        <source>Show style only</source>
        <translation>أظهر الأسلوب وحده</translation>
    </message>
    <message>
        <source>Show the changes in the text</source>
        <translation>أظهر الفروق في النص</translation>
    </message>
    <message>
        <source>Show the final text</source>
        <translation>أظهر النص النهائي</translation>
    </message>
    <message>
        <source>Show what the checklist finds here</source>
        <translation>أرني ما تأخذه قائمة التحقق على المقال</translation>
    </message>
    <message>
        <source>Show where the check in focus fails</source>
        <translation>أرني موضع الخلل في البند المحدد</translation>
    </message>
    <message>
        <source>Side column of the review</source>
        <translation>اللوحة الجانبية في المراجعة</translation>
    </message>
    <message>
        <source>Similar: take the suggestion in focus</source>
        <translation>مقالات مشابهة: خذ الاقتراح المحدد</translation>
    </message>
    <message>
        <source>Small subheading</source>
        <translation>عنوان فرعي صغير</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>صغّر النص</translation>
    </message>
    <message>
        <source>Spelling and style</source>
        <translation>الإملاء والأسلوب</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>أوقف الفحص</translation>
    </message>
    <message>
        <source>Stop making the package</source>
        <translation>أوقف إنشاء الحزمة</translation>
    </message>
    <message>
        <source>Stop verifying the record</source>
        <translation>أوقف التحقق من السجل</translation>
    </message>
    <message>
        <source>Straight quotes to « »</source>
        <translation>حوّل علامات الاقتباس إلى « »</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <source>Style guide</source>
        <translation>دليل الأسلوب</translation>
    </message>
    <message>
        <source>Style guide: as text</source>
        <translation>دليل الأسلوب: نصاً</translation>
    </message>
    <message>
        <source>Style guide: dictionary</source>
        <translation>دليل الأسلوب: المعجم</translation>
    </message>
    <message>
        <source>Style guide: names</source>
        <translation>دليل الأسلوب: الأسماء</translation>
    </message>
    <message>
        <source>Style guide: rules</source>
        <translation>دليل الأسلوب: القواعد</translation>
    </message>
    <message>
        <source>Style guide: terms</source>
        <translation>دليل الأسلوب: المصطلحات</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Suggest another text…</source>
        <translation>اقترح نصاً آخر…</translation>
    </message>
    <message>
        <source>Suggest changes…</source>
        <translation>اقترح تعديلات…</translation>
    </message>
    <message>
        <source>Suggestions for the article</source>
        <translation>اقتراحات المقال</translation>
    </message>
    <message>
        <source>Switch account…</source>
        <translation>تبديل الحساب…</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>جدول…</translation>
    </message>
    <message>
        <source>Tags and links</source>
        <translation>وسوم وروابط</translation>
    </message>
    <message>
        <source>Tags of many articles…</source>
        <translation>وسوم مقالات كثيرة…</translation>
    </message>
    <message>
        <source>Tags of the chosen articles…</source>
        <translation>وسوم المقالات المحدّدة…</translation>
    </message>
    <message>
        <source>Tags: all</source>
        <translation>الوسوم: الكل</translation>
    </message>
    <message>
        <source>Tags: changes</source>
        <translation>الوسوم: التغييرات</translation>
    </message>
    <message>
        <source>Tags: proposed</source>
        <translation>الوسوم: المقترحة</translation>
    </message>
    <message>
        <source>Tags: retired</source>
        <translation>الوسوم: المتقاعدة</translation>
    </message>
    <message>
        <source>Tags: those that look alike</source>
        <translation>الوسوم: المتشابهة</translation>
    </message>
    <message>
        <source>Take back the replacing in all drafts</source>
        <translation>تراجع عن الاستبدال في كل المسودات</translation>
    </message>
    <message>
        <source>Take back what was fixed beside the text</source>
        <translation>أعِد ما أُصلح خارج النص</translation>
    </message>
    <message>
        <source>Take the paste back</source>
        <translation>تراجع عن اللصق</translation>
    </message>
    <message>
        <source>Take the review on, or leave it</source>
        <translation>تولَّ المراجعة أو اتركها</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>أزل الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Text that was not saved…</source>
        <translation>نص لم يُحفظ…</translation>
    </message>
    <message>
        <source>The chosen reason needs a note, or none</source>
        <translation>السبب المحدد يحتاج إلى شرح أو لا يحتاج</translation>
    </message>
    <message>
        <source>The file of names</source>
        <translation>ملف الأسماء</translation>
    </message>
    <message>
        <source>The file of rules and terms</source>
        <translation>ملف القواعد والمصطلحات</translation>
    </message>
    <message>
        <source>The interface in Arabic</source>
        <translation>الواجهة بالعربية</translation>
    </message>
    <message>
        <source>The interface in English</source>
        <translation>الواجهة بالإنجليزية</translation>
    </message>
    <message>
        <source>Tick the question in focus</source>
        <translation>أشّر على السؤال المحدد</translation>
    </message>
    <message>
        <source>To the comment before</source>
        <translation>إلى التعليق السابق</translation>
    </message>
    <message>
        <source>To the next comment</source>
        <translation>إلى التعليق التالي</translation>
    </message>
    <message>
        <source>To the next suggestion</source>
        <translation>إلى الاقتراح التالي</translation>
    </message>
    <message>
        <source>To the suggestion before</source>
        <translation>إلى الاقتراح السابق</translation>
    </message>
    <message>
        <source>Try the rules on the last articles</source>
        <translation>جرّب القواعد على آخر المقالات</translation>
    </message>
    <message>
        <source>Try to save again</source>
        <translation>حاول الحفظ مرة أخرى</translation>
    </message>
    <message>
        <source>Turn the paragraph round</source>
        <translation>اعكس اتجاه الفقرة</translation>
    </message>
    <message>
        <source>Two approvals for every article</source>
        <translation>اعتمادان لكل مقال</translation>
    </message>
    <message>
        <source>Two approvals where no section is named</source>
        <translation>اعتمادان لما لا قسم له</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo the changes in the file</source>
        <translation>تراجع عن تعديل الملف</translation>
    </message>
    <message>
        <source>Undo the changes in the rule</source>
        <translation>تراجع عن تعديلات القاعدة</translation>
    </message>
    <message>
        <source>Undo the changes in the site's details</source>
        <translation>تراجع عن تعديلات بيانات الموقع</translation>
    </message>
    <message>
        <source>Undo the chosen change of tags</source>
        <translation>تراجع عن تغيير الوسوم المختار</translation>
    </message>
    <message>
        <source>Update what was handed over</source>
        <translation>تحديث ما سُلِّم</translation>
    </message>
    <message>
        <source>Usual size of the text</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Verify a package in a folder…</source>
        <translation>تحقق من حزمة في مجلد…</translation>
    </message>
    <message>
        <source>Verify a zipped package…</source>
        <translation>تحقق من حزمة مضغوطة…</translation>
    </message>
    <message>
        <source>Verify the package again</source>
        <translation>تحقق من الحزمة من جديد</translation>
    </message>
    <message>
        <source>Verify the record</source>
        <translation>تحقّق من السجل</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Watch for the chosen rule</source>
        <translation>شغّل القاعدة المختارة أو أوقفها</translation>
    </message>
    <message>
        <source>Western numerals</source>
        <translation>الأرقام الغربية</translation>
    </message>
    <message>
        <source>What changed since approval</source>
        <translation>ما تغيّر منذ الاعتماد</translation>
    </message>
    <message>
        <source>What pasting mended</source>
        <translation>ما أصلحه اللصق</translation>
    </message>
    <message>
        <source>Where packages are written…</source>
        <translation>مكان حفظ الحزم…</translation>
    </message>
    <message>
        <source>Where the article stands in review</source>
        <translation>حال المقال في المراجعة</translation>
    </message>
    <message>
        <source>Withdraw the suggestion in focus</source>
        <translation>اسحب الاقتراح المحدَّد</translation>
    </message>
    <message>
        <source>Withdraw what was handed over</source>
        <translation>اسحب ما سُلّم</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message numerus="yes">
        <source>%n abbreviation(s)</source>
        <translation>
            <numerusform>لا اختصارات</numerusform>
            <numerusform>اختصار واحد</numerusform>
            <numerusform>اختصاران</numerusform>
            <numerusform>%n اختصارات</numerusform>
            <numerusform>%n اختصاراً</numerusform>
            <numerusform>%n اختصار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s) changed.</source>
        <translation>
            <numerusform>لم تُغيَّر علامة.</numerusform>
            <numerusform>غُيّرت علامة اقتباس واحدة.</numerusform>
            <numerusform>غُيّرت علامتا اقتباس.</numerusform>
            <numerusform>غُيّرت %n علامات اقتباس.</numerusform>
            <numerusform>غُيّرت %n علامة اقتباس.</numerusform>
            <numerusform>غُيّرت %n علامة اقتباس.</numerusform>
        </translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>All counts</source>
        <translation>كل الأعداد</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Characters without tashkeel</source>
        <translation>الحروف من دون تشكيل</translation>
    </message>
    <message>
        <source>Headline: {length} characters</source>
        <translation>العنوان: {length} حرفاً</translation>
    </message>
    <message>
        <source>Headline: {length} of {most} characters</source>
        <translation>العنوان: {length} من {most} حرفاً</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>احفظ قالباً</translation>
    </message>
    <message>
        <source>Kept as a template.</source>
        <translation>حُفظ قالباً.</translation>
    </message>
    <message>
        <source>Minutes to read</source>
        <translation>دقائق القراءة</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>اسم القالب</translation>
    </message>
    <message>
        <source>Name of the template. One of the same name is replaced.</source>
        <translation>اسم القالب. إن كان الاسم مستعملاً حلّ الجديد محلّ القديم.</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>مقال من قالب</translation>
    </message>
    <message>
        <source>No straight quotes here.</source>
        <translation>لا علامات اقتباس مستقيمة هنا.</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>الفقرات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>المحدد</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>الجمل</translation>
    </message>
    <message>
        <source>Size of the text: {percent}. Press for the usual size.</source>
        <translation>حجم النص: {percent}. انقر ليعود إلى حجمه المعتاد.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>القوالب</translation>
    </message>
    <message>
        <source>The same without spaces</source>
        <translation>الحروف من دون مسافات</translation>
    </message>
    <message>
        <source>There are no templates yet. Open an article and keep it as a template.</source>
        <translation>لا قوالب بعد. افتح مقالاً واحفظه قالباً.</translation>
    </message>
    <message>
        <source>Type the short form and a space, and the long one stands there. A line each: short form = long form</source>
        <translation>اكتب الاختصار ثم مسافة، فيحلّ محله النص الكامل. سطر لكل اختصار: الاختصار = النص الكامل</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}٪</translation>
    </message>
</context>
<context>
    <name>ApprovalChain</name>
    <message>
        <source>not sent to review yet</source>
        <translation>لم يُرسل للمراجعة بعد</translation>
    </message>
    <message>
        <source>published elsewhere before it came here</source>
        <translation>منشور في مكان آخر قبل وروده</translation>
    </message>
    <message>
        <source>waiting for a second reviewer</source>
        <translation>بانتظار مراجع ثانٍ</translation>
    </message>
    <message>
        <source>waiting for the reviewer</source>
        <translation>بانتظار المراجع</translation>
    </message>
    <message>
        <source>with the author for changes</source>
        <translation>لدى المحرر للتعديل</translation>
    </message>
    <message>
        <source>{name} approved it</source>
        <translation>الاعتماد: {name}</translation>
    </message>
    <message>
        <source>{name} approved it (one of two)</source>
        <translation>الاعتماد الأول من اثنين: {name}</translation>
    </message>
    <message>
        <source>{name} began a correction</source>
        <translation>بدء التصويب: {name}</translation>
    </message>
    <message>
        <source>{name} called it back</source>
        <translation>الاستعادة: {name}</translation>
    </message>
    <message>
        <source>{name} confirmed receipt</source>
        <translation>تأكيد الاستلام: {name}</translation>
    </message>
    <message>
        <source>{name} created it</source>
        <translation>المنشئ: {name}</translation>
    </message>
    <message>
        <source>{name} handed it over</source>
        <translation>التسليم: {name}</translation>
    </message>
    <message>
        <source>{name} imported it</source>
        <translation>الاستيراد: {name}</translation>
    </message>
    <message>
        <source>{name} returned it</source>
        <translation>الإعادة للتعديل: {name}</translation>
    </message>
    <message>
        <source>{name} sent it to review</source>
        <translation>الإرسال للمراجعة: {name}</translation>
    </message>
    <message>
        <source>{name} withdrew it</source>
        <translation>السحب: {name}</translation>
    </message>
</context>
<context>
    <name>ApproveForm</name>
    <message>
        <source>A word to the author (not needed)</source>
        <translation>كلمة إلى الكاتب (اختيارية)</translation>
    </message>
    <message>
        <source>Approve and seal</source>
        <translation>اعتمِد ووقّع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It is signed with the text and printed in the package.</source>
        <translation>يُوقَّع مع النص ويُطبع في الحزمة.</translation>
    </message>
    <message>
        <source>Kept in the history of the article; it does not leave the desk.</source>
        <translation>تُحفظ في سجل المقال، ولا تخرج من المكتب.</translation>
    </message>
    <message>
        <source>Reason for setting the rule of two persons aside</source>
        <translation>سبب الخروج على قاعدة الشخصين</translation>
    </message>
    <message>
        <source>Your signature seals this very text. Any later change needs a new approval.</source>
        <translation>توقيعك يختم هذا النص بعينه، وأي تعديل بعده يحتاج إلى اعتماد جديد.</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message numerus="yes">
        <source>%n are nearly copies of others</source>
        <translation>
            <numerusform>لا شيء منها شبه مكرر</numerusform>
            <numerusform>مقال واحد شبه مكرر</numerusform>
            <numerusform>مقالان شبه مكررين</numerusform>
            <numerusform>%n مقالات شبه مكررة</numerusform>
            <numerusform>%n مقالاً شبه مكرر</numerusform>
            <numerusform>%n مقال شبه مكرر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in</source>
        <translation>
            <numerusform>لم يدخل أي مقال</numerusform>
            <numerusform>دخل مقال واحد</numerusform>
            <numerusform>دخل مقالان</numerusform>
            <numerusform>دخلت %n مقالات</numerusform>
            <numerusform>دخل %n مقالاً</numerusform>
            <numerusform>دخل %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the archive are nearly copies of others.</source>
        <translation>
            <numerusform>لا مقال في الأرشيف المستورد شبه مكرر.</numerusform>
            <numerusform>في الأرشيف المستورد مقال واحد شبه مكرر.</numerusform>
            <numerusform>في الأرشيف المستورد مقالان شبه مكررين.</numerusform>
            <numerusform>في الأرشيف المستورد %n مقالات شبه مكررة.</numerusform>
            <numerusform>في الأرشيف المستورد %n مقالاً شبه مكرر.</numerusform>
            <numerusform>في الأرشيف المستورد %n مقال شبه مكرر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>لم تتعذّر قراءة شيء</numerusform>
            <numerusform>تعذّرت قراءة سجل واحد</numerusform>
            <numerusform>تعذّرت قراءة سجلين</numerusform>
            <numerusform>تعذّرت قراءة %n سجلات</numerusform>
            <numerusform>تعذّرت قراءة %n سجلاً</numerusform>
            <numerusform>تعذّرت قراءة %n سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>لا موجود من قبل</numerusform>
            <numerusform>سجل واحد موجود من قبل</numerusform>
            <numerusform>سجلان موجودان من قبل</numerusform>
            <numerusform>%n سجلات موجودة من قبل</numerusform>
            <numerusform>%n سجلاً موجوداً من قبل</numerusform>
            <numerusform>%n سجل موجود من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>An archive is coming in: {counts}</source>
        <translation>يجري استيراد أرشيف: {counts}</translation>
    </message>
    <message>
        <source>Archives (*.xml *.rss *.atom *.zip *.jsonl *.ndjson *.json *.csv *.tsv *.gz *.xz *.txt *.md *.docx *.odt *.html *.htm)</source>
        <translation>أرشيفات (*.xml *.rss *.atom *.zip *.jsonl *.ndjson *.json *.csv *.tsv *.gz *.xz *.txt *.md *.docx *.odt *.html *.htm)</translation>
    </message>
    <message>
        <source>Articles that were published elsewhere come in as they are: searchable, with their own dates, and no drafts. Exports of WordPress, feeds, ninjs, NewsML-G2, JSON Lines or CSV (also .gz or .xz); packages of a desk; folders of pages, documents or Markdown. Pictures are taken from beside them, and never fetched.</source>
        <translation>تدخل المقالات المنشورة في مكان آخر كما هي: قابلة للبحث وبتواريخها الأصلية، ولا تصير مسودات. يُقبل تصدير ووردبريس، وخلاصات RSS وAtom، وninjs، وNewsML-G2، وJSON Lines أو CSV (ومضغوطة ‎.gz أو ‎.xz أيضاً)، وحزم المكتب، ومجلدات الصفحات أو المستندات أو Markdown. تؤخذ الصور مما بجوارها، ولا يُجلب شيء من الشبكة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose a folder of an archive</source>
        <translation>اختر مجلد أرشيف</translation>
    </message>
    <message>
        <source>Choose an archive</source>
        <translation>اختر أرشيفاً</translation>
    </message>
    <message>
        <source>Choose the folder of the pictures</source>
        <translation>اختر مجلد الصور</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>End the import</source>
        <translation>أنهِ الاستيراد</translation>
    </message>
    <message>
        <source>End this import?</source>
        <translation>أتريد إنهاء هذا الاستيراد؟</translation>
    </message>
    <message>
        <source>Enter compares them</source>
        <translation>اضغط Enter للمقارنة بينهما</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>مجلد الصور…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>تابع في الخلفية</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>تابع الاستيراد</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِه</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>السطر {number}</translation>
    </message>
    <message>
        <source>Markdown pages of a site</source>
        <translation>صفحات Markdown لموقع</translation>
    </message>
    <message>
        <source>No folder of pictures was found beside it: pictures come in as cards with their address.</source>
        <translation>لا مجلد صور بجانبه: ترد الصور بطاقات فيها عناوينها.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>أوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Pictures are taken from the folder “{folder}”.</source>
        <translation>تؤخذ الصور من المجلد «{folder}».</translation>
    </message>
    <message>
        <source>Reading the beginning of the archive…</source>
        <translation>تجري قراءة بداية الأرشيف…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>احفظ التقرير</translation>
    </message>
    <message>
        <source>The archive is in: {counts}</source>
        <translation>اكتمل استيراد الأرشيف: {counts}</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>حُفظ التقرير</translation>
    </message>
    <message>
        <source>What came in stays. It cannot be gone on with; begun anew, it skips what is here.</source>
        <translation>يبقى ما استُورد. لا يمكن متابعة هذا الاستيراد بعد ذلك، وإن بدأته من جديد تخطّى الموجود.</translation>
    </message>
    <message>
        <source>a feed (RSS or Atom)</source>
        <translation>خلاصة (RSS أو Atom)</translation>
    </message>
    <message>
        <source>a package of a desk, checked whole</source>
        <translation>حزمة من مكتب، فُحصت كاملة</translation>
    </message>
    <message>
        <source>a table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>an export of WordPress</source>
        <translation>تصدير من ووردبريس</translation>
    </message>
    <message>
        <source>begun before: {counts}</source>
        <translation>بُدئ من قبل: {counts}</translation>
    </message>
    <message>
        <source>cells parted by {sign}</source>
        <translation>الفاصل بين الخلايا {sign}</translation>
    </message>
    <message>
        <source>encoding {name}</source>
        <translation>الترميز {name}</translation>
    </message>
    <message>
        <source>ended before its end</source>
        <translation>أُنهي قبل اكتماله</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>news in NewsML-G2</source>
        <translation>أخبار بصيغة NewsML-G2</translation>
    </message>
    <message>
        <source>news in ninjs</source>
        <translation>أخبار بصيغة ninjs</translation>
    </message>
    <message>
        <source>not finished: Enter goes on with it</source>
        <translation>غير مكتمل: اضغط Enter لمتابعته</translation>
    </message>
    <message>
        <source>pages and documents</source>
        <translation>صفحات ومستندات</translation>
    </message>
    <message>
        <source>pictures from the folder {name}</source>
        <translation>الصور من المجلد {name}</translation>
    </message>
    <message>
        <source>{percent}% the item of {date}: {headline}</source>
        <translation>مطابق بنسبة {percent}٪ لخبر {date}: {headline}</translation>
    </message>
</context>
<context>
    <name>ArchiveFault</name>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>علامة اقتباس لم تُغلق</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Date of the other one</source>
        <translation>تاريخ المقال الآخر</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Headline of the other one</source>
        <translation>عنوان المقال الآخر</translation>
    </message>
    <message>
        <source>How much of it is the same</source>
        <translation>نسبة التطابق</translation>
    </message>
    <message>
        <source>Imported with a headline and no text</source>
        <translation>استُورد بعنوان بلا نص</translation>
    </message>
    <message>
        <source>Imported without a date: it has the day of this import</source>
        <translation>استُورد بلا تاريخ، فأُعطي يوم هذا الاستيراد</translation>
    </message>
    <message>
        <source>Imported without a headline</source>
        <translation>استُورد بلا عنوان</translation>
    </message>
    <message>
        <source>Imported; its date could not be read</source>
        <translation>استُورد، وتعذّرت قراءة تاريخه</translation>
    </message>
    <message>
        <source>Imported; its date is still to come</source>
        <translation>استُورد، وتاريخه لم يأتِ بعد</translation>
    </message>
    <message>
        <source>Imported; nearly a copy of another article</source>
        <translation>استُورد، وهو شبه مكرر لمقال آخر</translation>
    </message>
    <message>
        <source>Imported; some of its pictures are not beside the archive, their addresses are kept</source>
        <translation>استُورد؛ بعض صوره ليس بجوار الأرشيف، وعناوينها محفوظة</translation>
    </message>
    <message>
        <source>It has neither headline nor text</source>
        <translation>لا عنوان له ولا نص</translation>
    </message>
    <message>
        <source>It is no article of this format</source>
        <translation>ليس مقالاً بهذه الصيغة</translation>
    </message>
    <message>
        <source>Its markup is nested deeper than that of any page</source>
        <translation>وسومه متداخلة إلى عمق لا تبلغه أي صفحة</translation>
    </message>
    <message>
        <source>Left out: not published where it comes from (a draft, private, or in the bin)</source>
        <translation>تُرك: لم يُنشر في مصدره (مسودة، أو خاص، أو في سلة المهملات)</translation>
    </message>
    <message>
        <source>Line, page or article</source>
        <translation>السطر أو الصفحة أو المقال</translation>
    </message>
    <message>
        <source>Skipped: this address or number is here already</source>
        <translation>تُخطّي: هذا الرابط أو الرقم موجود هنا</translation>
    </message>
    <message>
        <source>Skipped: this text is here already</source>
        <translation>تُخطّي: هذا النص موجود هنا</translation>
    </message>
    <message>
        <source>The article that is here</source>
        <translation>المقال الموجود</translation>
    </message>
    <message>
        <source>The file ends in the middle of it</source>
        <translation>ينتهي الملف في وسطه</translation>
    </message>
    <message>
        <source>The item is not well-formed XML</source>
        <translation>العنصر ليس XML سليم البناء</translation>
    </message>
    <message>
        <source>The line has more cells than the first line names</source>
        <translation>في السطر خلايا أكثر مما يسميه السطر الأول</translation>
    </message>
    <message>
        <source>The line holds no named fields</source>
        <translation>ليس في السطر حقول مسمّاة</translation>
    </message>
    <message>
        <source>The line is in another encoding than the file</source>
        <translation>ترميز السطر غير ترميز الملف</translation>
    </message>
    <message>
        <source>The line is longer than any article</source>
        <translation>السطر أطول من أي مقال</translation>
    </message>
    <message>
        <source>The line is no JSON</source>
        <translation>السطر ليس JSON</translation>
    </message>
    <message>
        <source>The page cannot be read</source>
        <translation>تعذّرت قراءة الصفحة</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
</context>
<context>
    <name>ArchiveField</name>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Date of change</source>
        <translation>تاريخ التعديل</translation>
    </message>
    <message>
        <source>Find an article to link to</source>
        <translation>ابحث عن مقال تربطه</translation>
    </message>
    <message>
        <source>Find an article to link to…</source>
        <translation>ابحث عن مقال تربطه…</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Nothing found in the archive</source>
        <translation>لا شيء في الأرشيف بهذا اللفظ</translation>
    </message>
    <message>
        <source>Number at its source</source>
        <translation>رقمه في مصدره</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Text (or HTML)</source>
        <translation>النص (أو HTML)</translation>
    </message>
</context>
<context>
    <name>ArchiveForm</name>
    <message>
        <source>Begin anew</source>
        <translation>ابدأ من جديد</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفاً…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلداً…</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>عمليات استيراد سابقة</translation>
    </message>
    <message>
        <source>End the import…</source>
        <translation>أنهِ الاستيراد…</translation>
    </message>
    <message>
        <source>Import an archive</source>
        <translation>استيراد أرشيف</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>احفظ التقرير…</translation>
    </message>
    <message>
        <source>The first items, as they will come in</source>
        <translation>المواد الأولى كما ستدخل</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>ما تحمله الأعمدة</translation>
    </message>
    <message>
        <source>What was left out, and what to look at</source>
        <translation>ما لم يدخل، وما يحتاج إلى نظر</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>لا مقالات محدّدة</numerusform>
            <numerusform>مقال واحد محدّد</numerusform>
            <numerusform>مقالان محدّدان</numerusform>
            <numerusform>%n مقالات محدّدة</numerusform>
            <numerusform>%n مقالاً محدّداً</numerusform>
            <numerusform>%n مقال محدّد</numerusform>
        </translation>
    </message>
    <message>
        <source>Add, take off or replace tags in the chosen articles</source>
        <translation>أضف وسوماً إلى المقالات المحدّدة أو انزعها أو استبدلها</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Begin a new article</source>
        <translation>ابدأ مقالاً جديداً</translation>
    </message>
    <message>
        <source>Change tags…</source>
        <translation>غيّر الوسوم…</translation>
    </message>
    <message>
        <source>Choose none of them (Esc)</source>
        <translation>ألغِ التحديد (Esc)</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>أنهِ البحث (Esc)</translation>
    </message>
    <message>
        <source>Import a page…</source>
        <translation>استورد صفحة…</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <source>Nothing in the archive has these words.</source>
        <translation>لا شيء في الأرشيف بهذه الكلمات.</translation>
    </message>
    <message>
        <source>Nothing was sent back to you.</source>
        <translation>لم يُعَد إليك شيء للتعديل.</translation>
    </message>
    <message>
        <source>One of two approvals</source>
        <translation>اعتماد من اثنين</translation>
    </message>
    <message>
        <source>Paste or open a page and turn it into an article</source>
        <translation>ألصق صفحة أو افتحها لتصير مقالاً</translation>
    </message>
    <message>
        <source>Seal does not hold</source>
        <translation>الختم لا يصح</translation>
    </message>
    <message>
        <source>Search headlines, text and tags…</source>
        <translation>ابحث في العنوان والنص والوسوم…</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>ابحث في الأرشيف</translation>
    </message>
    <message>
        <source>The archive is empty. Begin an article, or import a page.</source>
        <translation>الأرشيف فارغ. ابدأ مقالاً، أو استورد صفحة.</translation>
    </message>
    <message>
        <source>There is nothing here now.</source>
        <translation>لا شيء هنا الآن.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>You have no drafts. Begin an article, or import a page.</source>
        <translation>لا مسودات لديك. ابدأ مقالاً، أو استورد صفحة.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثاً</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were deleted here.</source>
        <translation>
            <numerusform>لم يُحذف شيء هنا.</numerusform>
            <numerusform>حُذف حدث هنا.</numerusform>
            <numerusform>حُذف حدثان هنا.</numerusform>
            <numerusform>حُذفت %n أحداث هنا.</numerusform>
            <numerusform>حُذف %n حدثاً هنا.</numerusform>
            <numerusform>حُذف %n حدث هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>لا مفاتيح</numerusform>
            <numerusform>مفتاح واحد</numerusform>
            <numerusform>مفتاحان</numerusform>
            <numerusform>%n مفاتيح</numerusform>
            <numerusform>%n مفتاحاً</numerusform>
            <numerusform>%n مفتاح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are not as they were written</source>
        <translation>
            <numerusform>لا موضع تغيّر عمّا كُتب</numerusform>
            <numerusform>موضع واحد ليس كما كُتب</numerusform>
            <numerusform>موضعان ليسا كما كُتبا</numerusform>
            <numerusform>%n مواضع ليست كما كُتبت</numerusform>
            <numerusform>%n موضعاً ليست كما كُتبت</numerusform>
            <numerusform>%n موضع ليست كما كُتبت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s)</source>
        <translation>
            <numerusform>لا أختام</numerusform>
            <numerusform>ختم واحد</numerusform>
            <numerusform>ختمان</numerusform>
            <numerusform>%n أختام</numerusform>
            <numerusform>%n ختماً</numerusform>
            <numerusform>%n ختم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of texts</source>
        <translation>
            <numerusform>لا نسخ من النصوص</numerusform>
            <numerusform>نسخة واحدة من النصوص</numerusform>
            <numerusform>نسختان من النصوص</numerusform>
            <numerusform>%n نسخ من النصوص</numerusform>
            <numerusform>%n نسخة من النصوص</numerusform>
            <numerusform>%n نسخة من النصوص</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A key was put here that the record does not give to this person.</source>
        <translation>وُضع هنا مفتاح لا يقول السجل إنه لهذا الشخص.</translation>
    </message>
    <message>
        <source>A question of the checklist is ticked, and nobody is recorded to have vouched for it.</source>
        <translation>سؤال في قائمة التحقق عليه علامة، ولا يذكر السجل أن أحداً أجاب عنه.</translation>
    </message>
    <message>
        <source>A signature on the length of the record was changed.</source>
        <translation>غُيّر توقيع على مدى السجل.</translation>
    </message>
    <message>
        <source>Another version was put in the place of this one: text, author, time or origin differ. Who changed it is not known.</source>
        <translation>وُضعت نسخة أخرى مكان هذه: يختلف نصها أو كاتبها أو وقتها أو أصلها. ولا يُعرف من غيّرها.</translation>
    </message>
    <message>
        <source>Event {number}</source>
        <translation>الحدث {number}</translation>
    </message>
    <message>
        <source>Events were deleted here.</source>
        <translation>حُذفت أحداث هنا.</translation>
    </message>
    <message>
        <source>The article names another text as approved than the one that was approved last.</source>
        <translation>تذكر المادة نصًّا معتمداً غير آخر نص اعتُمد.</translation>
    </message>
    <message>
        <source>The article names another text as handed over than the one that left last.</source>
        <translation>تذكر المادة نصًّا مسلَّماً غير آخر نص سُلّم.</translation>
    </message>
    <message>
        <source>The article says something that is not recorded.</source>
        <translation>في المقال ما ليس في السجل.</translation>
    </message>
    <message>
        <source>The article says that it is approved, and has no seal.</source>
        <translation>المقال معلَّم بأنه معتمد، ولا ختم عليه.</translation>
    </message>
    <message>
        <source>The article says who approved it first, and the record says otherwise.</source>
        <translation>المقال يذكر من اعتمده أولاً، والسجل يقول غير ذلك.</translation>
    </message>
    <message>
        <source>The clock had been set back by {time}.</source>
        <translation>كانت الساعة قد أُرجعت {time}.</translation>
    </message>
    <message>
        <source>The clock had been set back.</source>
        <translation>كانت الساعة قد أُرجعت.</translation>
    </message>
    <message>
        <source>The desk's checklist is not the one that was recorded: another hand changed it.</source>
        <translation>قائمة التحقق ليست هي المسجَّلة: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The details of the site are not those that were recorded: another hand changed them.</source>
        <translation>بيانات الموقع ليست التي دُوّنت في السجل: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The event cannot be read: another hand wrote it.</source>
        <translation>لا يُقرأ هذا الحدث: كتبته يد أخرى.</translation>
    </message>
    <message>
        <source>The event was changed after it was written.</source>
        <translation>غُيّر الحدث بعد كتابته.</translation>
    </message>
    <message>
        <source>The key that sealed was not this person's at that time.</source>
        <translation>المفتاح الذي ختم لم يكن لهذا الشخص في ذلك الوقت.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n event(s) are not signed for yet: were they cut off, nothing would show it.</source>
        <translation>
            <numerusform>كل الأحداث موقَّع عليها.</numerusform>
            <numerusform>أحدث حدث لم يُوقَّع عليه بعد: لو قُطع لما ظهر ذلك.</numerusform>
            <numerusform>أحدث حدثين لم يُوقَّع عليهما بعد: لو قُطعا لما ظهر ذلك.</numerusform>
            <numerusform>أحدث %n أحداث لم يُوقَّع عليها بعد: لو قُطعت لما ظهر ذلك.</numerusform>
            <numerusform>أحدث %n حدثاً لم يُوقَّع عليها بعد: لو قُطعت لما ظهر ذلك.</numerusform>
            <numerusform>أحدث %n حدث لم يُوقَّع عليها بعد: لو قُطعت لما ظهر ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package {name} names another event here: the record was cut off or rewritten.</source>
        <translation>الحزمة {name} تذكر هنا حدثاً آخر: قُطع السجل أو أعيدت كتابته.</translation>
    </message>
    <message>
        <source>The record is not the one that was signed here: its newest events were cut off or rewritten.</source>
        <translation>ليس هذا هو السجل الذي وُقّع عليه هنا: قُطعت أحدث أحداثه أو أعيدت كتابتها.</translation>
    </message>
    <message>
        <source>The record is signed up to its newest event.</source>
        <translation>السجل موقَّع عليه حتى أحدث حدث فيه.</translation>
    </message>
    <message>
        <source>The record is whole: every event, text, seal and key is as it was written.</source>
        <translation>السجل سليم: كل حدث ونص وختم ومفتاح كما كُتب.</translation>
    </message>
    <message>
        <source>The record names another article whose place it takes.</source>
        <translation>يذكر السجل أن المقال يحل محل غير ما هو مكتوب هنا.</translation>
    </message>
    <message>
        <source>The record was cut off or rewritten.</source>
        <translation>قُطع السجل أو أعيدت كتابته.</translation>
    </message>
    <message>
        <source>The rights of this account are not those that were recorded: another hand changed them.</source>
        <translation>صلاحيات هذا الحساب ليست هي المسجَّلة: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The rule on who must approve is not the one that was recorded: another hand changed it.</source>
        <translation>قاعدة من يجب أن يعتمد ليست هي المسجّلة: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The seal is for another text than the one it stands with.</source>
        <translation>الختم لنص غير الذي وُضع عليه.</translation>
    </message>
    <message>
        <source>The seal of this approval was deleted.</source>
        <translation>حُذف ختم هذا الاعتماد.</translation>
    </message>
    <message>
        <source>The seal was changed: its signature does not hold.</source>
        <translation>غُيّر الختم: توقيعه لا يصح.</translation>
    </message>
    <message>
        <source>The settings of a destination are not those that were recorded: another hand changed them.</source>
        <translation>إعدادات إحدى الوجهات ليست التي دُوّنت في السجل: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The text of this version was changed after it was stored. Who changed it is not known.</source>
        <translation>تغيّر نص هذه النسخة بعد حفظها. ولا يُعرف من غيّره.</translation>
    </message>
    <message>
        <source>The topics of the sections are not those that were recorded: another hand changed them.</source>
        <translation>موضوعات الأقسام ليست التي دُوّنت في السجل: غيّرتها يد أخرى.</translation>
    </message>
    <message>
        <source>The version that is named here was deleted.</source>
        <translation>حُذفت النسخة المذكورة هنا.</translation>
    </message>
    <message>
        <source>There is a seal, and no approval is recorded for it.</source>
        <translation>هنا ختم، ولا اعتماد له في السجل.</translation>
    </message>
    <message>
        <source>Two people had to approve this text, and one approval is missing or does not hold.</source>
        <translation>كان على شخصين اعتماد هذا النص، وأحد الاعتمادين ناقص أو غير صحيح.</translation>
    </message>
    <message>
        <source>What became of a suggestion, or whose it is, is not what is recorded.</source>
        <translation>ما آل إليه أحد الاقتراحات، أو صاحبه، غير ما في السجل.</translation>
    </message>
    <message>
        <source>Where the article stands with the web team is not what is recorded.</source>
        <translation>حال المادة لدى فريق الموقع غير ما في السجل.</translation>
    </message>
    <message>
        <source>Whoever approved wrote on the text, or had no right to approve it.</source>
        <translation>من اعتمد النص شارك في كتابته، أو لم تكن له صلاحية اعتماده.</translation>
    </message>
    <message>
        <source>an unknown account</source>
        <translation>حساب غير معروف</translation>
    </message>
    <message>
        <source>saved by {name}</source>
        <translation>الحفظ: {name}</translation>
    </message>
    <message>
        <source>“{headline}”</source>
        <translation>«{headline}»</translation>
    </message>
</context>
<context>
    <name>AuditForm</name>
    <message>
        <source>Every event, every version of a text, every seal and every key is compared with its hash or its signature. What another hand changed is named with its place. It takes a while at a large desk; work goes on meanwhile.</source>
        <translation>يُقارَن كل حدث وكل نسخة من نص وكل ختم وكل مفتاح ببصمته أو بتوقيعه، ويُذكر موضع ما غيّرته يد أخرى. يستغرق ذلك وقتاً في مكتب كبير، والعمل يستمر في أثنائه.</translation>
    </message>
    <message>
        <source>How far the verification is</source>
        <translation>ما أُنجز من التحقق</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Verify the record</source>
        <translation>تحقّق من السجل</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما اختلّ</translation>
    </message>
</context>
<context>
    <name>BeforeForm</name>
    <message>
        <source>Check before hand-over</source>
        <translation>افحص قبل التسليم</translation>
    </message>
    <message>
        <source>Check the chosen articles and the files that would be made of them</source>
        <translation>افحص المقالات المختارة والملفات التي ستُنشأ منها</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>عاين</translation>
    </message>
    <message>
        <source>See the article as the site will show it</source>
        <translation>شاهد المقال كما سيظهر في الموقع</translation>
    </message>
</context>
<context>
    <name>BlockHandle</name>
    <message>
        <source>Drag to move the block</source>
        <translation>اسحب لنقل الفقرة</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) now; at least {limit}</source>
        <translation>
            <numerusform>فيه الآن لا أحرف، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن حرف واحد، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن حرفان، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n أحرف، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n حرفاً، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n حرف، والأدنى {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) now; the limit is {limit}</source>
        <translation>
            <numerusform>فيه الآن لا أحرف، والحد {limit}</numerusform>
            <numerusform>فيه الآن حرف واحد، والحد {limit}</numerusform>
            <numerusform>فيه الآن حرفان، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n أحرف، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n حرفاً، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n حرف، والحد {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) open</source>
        <translation>
            <numerusform>لا تعليقات مفتوحة</numerusform>
            <numerusform>تعليق مفتوح واحد</numerusform>
            <numerusform>تعليقان مفتوحان</numerusform>
            <numerusform>%n تعليقات مفتوحة</numerusform>
            <numerusform>%n تعليقاً مفتوحاً</numerusform>
            <numerusform>%n تعليق مفتوح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعاً</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) open</source>
        <translation>
            <numerusform>لا اقتراحات معلّقة</numerusform>
            <numerusform>اقتراح معلّق واحد</numerusform>
            <numerusform>اقتراحان معلّقان</numerusform>
            <numerusform>%n اقتراحات معلّقة</numerusform>
            <numerusform>%n اقتراحاً معلّقاً</numerusform>
            <numerusform>%n اقتراح معلّق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) now; at least {limit}</source>
        <translation>
            <numerusform>فيه الآن لا كلمات، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن كلمة واحدة، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن كلمتان، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n كلمات، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n كلمة، والأدنى {limit}</numerusform>
            <numerusform>فيه الآن %n كلمة، والأدنى {limit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) now; the limit is {limit}</source>
        <translation>
            <numerusform>فيه الآن لا كلمات، والحد {limit}</numerusform>
            <numerusform>فيه الآن كلمة واحدة، والحد {limit}</numerusform>
            <numerusform>فيه الآن كلمتان، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n كلمات، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n كلمة، والحد {limit}</numerusform>
            <numerusform>فيه الآن %n كلمة، والحد {limit}</numerusform>
        </translation>
    </message>
    <message>
        <source>A bracket or quotation mark lacks its partner</source>
        <translation>قوس أو علامة تنصيص بلا صاحبتها</translation>
    </message>
    <message>
        <source>A linked article is not approved yet</source>
        <translation>مقال مرتبط لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>A linked article is not in the archive</source>
        <translation>مقال مرتبط ليس في الأرشيف</translation>
    </message>
    <message>
        <source>A linked article was replaced by a newer one</source>
        <translation>مقال مرتبط حلّ محله أحدث منه</translation>
    </message>
    <message>
        <source>A linked article was withdrawn</source>
        <translation>مقال مرتبط سُحب</translation>
    </message>
    <message>
        <source>A picture does not name whom it is from (no credit)</source>
        <translation>صورة لا تذكر مصدرها</translation>
    </message>
    <message>
        <source>A picture does not say what it shows (no alternative text)</source>
        <translation>صورة بلا نص بديل يصفها</translation>
    </message>
    <message>
        <source>A picture does not say who holds its rights</source>
        <translation>صورة لا تذكر صاحب حقوقها</translation>
    </message>
    <message>
        <source>A picture has no caption</source>
        <translation>صورة بلا تعليق</translation>
    </message>
    <message>
        <source>A picture has no focal point</source>
        <translation>صورة بلا نقطة تركيز</translation>
    </message>
    <message>
        <source>A picture is narrower than {least} pixels</source>
        <translation>صورة عرضها أقل من {least} بكسل</translation>
    </message>
    <message>
        <source>A question without words</source>
        <translation>سؤال بلا نص</translation>
    </message>
    <message>
        <source>A read-also article is not approved yet</source>
        <translation>مقال «إقرأ أيضاً» لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>A read-also article is not in the archive</source>
        <translation>مقال «إقرأ أيضاً» ليس في الأرشيف</translation>
    </message>
    <message>
        <source>A read-also article was replaced by a newer one</source>
        <translation>مقال «إقرأ أيضاً» حلّ محله أحدث منه</translation>
    </message>
    <message>
        <source>A read-also article was withdrawn</source>
        <translation>مقال «إقرأ أيضاً» سُحب</translation>
    </message>
    <message>
        <source>A similar article is not approved yet</source>
        <translation>مقال مشابه لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>A similar article is not in the archive</source>
        <translation>مقال مشابه ليس في الأرشيف</translation>
    </message>
    <message>
        <source>A similar article was replaced by a newer one</source>
        <translation>مقال مشابه حلّ محله أحدث منه</translation>
    </message>
    <message>
        <source>A similar article was withdrawn</source>
        <translation>مقال مشابه سُحب</translation>
    </message>
    <message>
        <source>A tag is not accepted by a curator yet</source>
        <translation>وسم لم يقبله أمين الوسوم بعد</translation>
    </message>
    <message>
        <source>A text that speaks of an embargo has one</source>
        <translation>نص يذكر حظر النشر له موعد حظر</translation>
    </message>
    <message>
        <source>A web address is not well formed</source>
        <translation>عنوان ويب غير سليم</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>مستحسن</translation>
    </message>
    <message>
        <source>All numbers are in the same numerals</source>
        <translation>الأرقام كلها بشكل واحد</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>الاعتماد</translation>
    </message>
    <message>
        <source>Errors against the house style</source>
        <translation>أخطاء مخالفة لأسلوب الدار</translation>
    </message>
    <message>
        <source>Every bracket is closed</source>
        <translation>كل قوس مغلق</translation>
    </message>
    <message>
        <source>Every comment is resolved</source>
        <translation>حُلّت التعليقات كلها</translation>
    </message>
    <message>
        <source>Every picture has a caption</source>
        <translation>لكل صورة تعليق</translation>
    </message>
    <message>
        <source>Every picture has its focal point set</source>
        <translation>لكل صورة نقطة تركيز محددة</translation>
    </message>
    <message>
        <source>Every picture is at least {least} pixels wide</source>
        <translation>عرض كل صورة {least} بكسل على الأقل</translation>
    </message>
    <message>
        <source>Every picture names whom it is from (credit)</source>
        <translation>لكل صورة مصدرها</translation>
    </message>
    <message>
        <source>Every picture says what it shows (alternative text)</source>
        <translation>لكل صورة نص بديل يصفها</translation>
    </message>
    <message>
        <source>Every picture says who holds its rights</source>
        <translation>لكل صورة بيان حقوقها</translation>
    </message>
    <message>
        <source>Every suggestion is decided</source>
        <translation>حُسمت الاقتراحات كلها</translation>
    </message>
    <message>
        <source>Every tag is accepted by a curator</source>
        <translation>كل الوسوم معتمدة لدى أمين الوسوم</translation>
    </message>
    <message>
        <source>Every web address is well formed</source>
        <translation>عناوين الويب كلها سليمة الصيغة</translation>
    </message>
    <message>
        <source>Findings of the house style</source>
        <translation>ملاحظات أسلوب الدار</translation>
    </message>
    <message>
        <source>Findings of the house style ({rules})</source>
        <translation>ملاحظات أسلوب الدار ({rules})</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Linked articles</source>
        <translation>المقالات المرتبطة</translation>
    </message>
    <message>
        <source>Linked articles are approved or published</source>
        <translation>المقالات المرتبطة معتمدة أو منشورة</translation>
    </message>
    <message>
        <source>Linked articles are found in the archive</source>
        <translation>المقالات المرتبطة موجودة في الأرشيف</translation>
    </message>
    <message>
        <source>Misspellings</source>
        <translation>الأخطاء الإملائية</translation>
    </message>
    <message>
        <source>No error against the house style</source>
        <translation>لا خطأ يخالف أسلوب الدار</translation>
    </message>
    <message>
        <source>No linked article was replaced by a newer one</source>
        <translation>لم يحل مقال أحدث محل أي مقال مرتبط</translation>
    </message>
    <message>
        <source>No linked article was withdrawn</source>
        <translation>لم يُسحب أيٌّ من المقالات المرتبطة</translation>
    </message>
    <message>
        <source>No misspelling</source>
        <translation>لا خطأ إملائياً</translation>
    </message>
    <message>
        <source>No read-also article was replaced by a newer one</source>
        <translation>لم يحل مقال أحدث محل أي من «إقرأ أيضاً»</translation>
    </message>
    <message>
        <source>No read-also article was withdrawn</source>
        <translation>لم يُسحب أيٌّ من مقالات «إقرأ أيضاً»</translation>
    </message>
    <message>
        <source>No remark of the house style</source>
        <translation>لا ملاحظة لأسلوب الدار</translation>
    </message>
    <message>
        <source>No section is chosen</source>
        <translation>لم يُختر القسم</translation>
    </message>
    <message>
        <source>No similar article was replaced by a newer one</source>
        <translation>لم يحل مقال أحدث محل أي مقال مشابه</translation>
    </message>
    <message>
        <source>No similar article was withdrawn</source>
        <translation>لم يُسحب أيٌّ من المقالات المشابهة</translation>
    </message>
    <message>
        <source>Nobody has vouched for it yet: {rule}</source>
        <translation>لم يؤكده أحد بعد: {rule}</translation>
    </message>
    <message>
        <source>Not looked at yet: {rule}</source>
        <translation>لم يُفحص بعد: {rule}</translation>
    </message>
    <message>
        <source>Not met: {rule}</source>
        <translation>لم يتحقق: {rule}</translation>
    </message>
    <message>
        <source>Nothing against the house style</source>
        <translation>لا شيء يخالف أسلوب الدار</translation>
    </message>
    <message>
        <source>Numbers are in two kinds of numerals</source>
        <translation>الأعداد مكتوبة بنوعين من الأرقام</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>غير مفعّلة</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>الفقرات</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Read-also articles</source>
        <translation>مقالات «إقرأ أيضاً»</translation>
    </message>
    <message>
        <source>Read-also articles are approved or published</source>
        <translation>مقالات «إقرأ أيضاً» معتمدة أو منشورة</translation>
    </message>
    <message>
        <source>Read-also articles are found in the archive</source>
        <translation>مقالات «إقرأ أيضاً» موجودة في الأرشيف</translation>
    </message>
    <message>
        <source>Remarks of the house style</source>
        <translation>تنبيهات أسلوب الدار</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>إلزامي</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Similar articles</source>
        <translation>المقالات المشابهة</translation>
    </message>
    <message>
        <source>Similar articles are approved or published</source>
        <translation>المقالات المشابهة معتمدة أو منشورة</translation>
    </message>
    <message>
        <source>Similar articles are found in the archive</source>
        <translation>المقالات المشابهة موجودة في الأرشيف</translation>
    </message>
    <message>
        <source>Subheadings</source>
        <translation>العناوين الفرعية</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tags of the accepted vocabulary</source>
        <translation>الوسوم من القائمة المعتمدة</translation>
    </message>
    <message>
        <source>Tags of the kind {kinds}</source>
        <translation>وسوم من نوع {kinds}</translation>
    </message>
    <message>
        <source>Tags of the kinds asked for</source>
        <translation>الوسوم من الأنواع المطلوبة</translation>
    </message>
    <message>
        <source>The address of the page</source>
        <translation>عنوان الصفحة على الويب</translation>
    </message>
    <message>
        <source>The article has a text</source>
        <translation>للمقال نص</translation>
    </message>
    <message>
        <source>The article has no text</source>
        <translation>المقال بلا نص</translation>
    </message>
    <message>
        <source>The byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>The byline is missing</source>
        <translation>اسم الكاتب غير مذكور</translation>
    </message>
    <message>
        <source>The byline is written</source>
        <translation>اسم الكاتب مذكور</translation>
    </message>
    <message>
        <source>The dateline</source>
        <translation>مكان الخبر وتاريخه</translation>
    </message>
    <message>
        <source>The dateline is missing</source>
        <translation>مكان الخبر وتاريخه غير مذكورين</translation>
    </message>
    <message>
        <source>The dateline is written</source>
        <translation>مكان الخبر وتاريخه مذكوران</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>The description is missing</source>
        <translation>الوصف غير مكتوب</translation>
    </message>
    <message>
        <source>The description is written</source>
        <translation>الوصف مكتوب</translation>
    </message>
    <message>
        <source>The embargo is not past</source>
        <translation>موعد حظر النشر لم يمض</translation>
    </message>
    <message>
        <source>The embargo is past</source>
        <translation>مضى موعد حظر النشر</translation>
    </message>
    <message>
        <source>The headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The headline is missing</source>
        <translation>العنوان غير مكتوب</translation>
    </message>
    <message>
        <source>The headline is written</source>
        <translation>العنوان مكتوب</translation>
    </message>
    <message>
        <source>The page has an address</source>
        <translation>للصفحة عنوان على الويب</translation>
    </message>
    <message>
        <source>The page has no address</source>
        <translation>الصفحة بلا عنوان ويب</translation>
    </message>
    <message>
        <source>The section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>The section is chosen</source>
        <translation>القسم محدد</translation>
    </message>
    <message>
        <source>The section is none of the desk's</source>
        <translation>القسم ليس من أقسام المكتب</translation>
    </message>
    <message>
        <source>The section is one of the desk's</source>
        <translation>القسم من أقسام المكتب</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>The source is named</source>
        <translation>مصدر الخبر مذكور</translation>
    </message>
    <message>
        <source>The source is not named</source>
        <translation>مصدر الخبر غير مذكور</translation>
    </message>
    <message>
        <source>The standfirst</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>The standfirst is missing</source>
        <translation>المقدمة غير مكتوبة</translation>
    </message>
    <message>
        <source>The standfirst is written</source>
        <translation>المقدمة مكتوبة</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>The text speaks of an embargo, and none is set</source>
        <translation>النص يذكر حظراً، ولم يُحدد حظر</translation>
    </message>
    <message>
        <source>There are comments that are not resolved</source>
        <translation>تعليقات لم تُحل</translation>
    </message>
    <message>
        <source>There are errors against the house style</source>
        <translation>مخالفات لأسلوب الدار</translation>
    </message>
    <message>
        <source>There are findings of the house style</source>
        <translation>ملاحظات أسلوب الدار</translation>
    </message>
    <message>
        <source>There are misspellings</source>
        <translation>أخطاء إملائية</translation>
    </message>
    <message>
        <source>There are remarks of the house style</source>
        <translation>تنبيهات أسلوب الدار</translation>
    </message>
    <message>
        <source>There are suggestions that are not decided</source>
        <translation>اقتراحات لم تُحسم</translation>
    </message>
    <message>
        <source>answer them and mark them as resolved</source>
        <translation>أجب عنها ثم حُلّها</translation>
    </message>
    <message>
        <source>asked for: {rule}</source>
        <translation>المطلوب: {rule}</translation>
    </message>
    <message>
        <source>choose one in the details of the article</source>
        <translation>اختره في بيانات المقال</translation>
    </message>
    <message>
        <source>choose one of the desk's sections</source>
        <translation>اختر قسماً من أقسام المكتب</translation>
    </message>
    <message>
        <source>click the point of the picture that every cut must keep</source>
        <translation>انقر في الصورة على النقطة التي يحفظها كل قصّ</translation>
    </message>
    <message>
        <source>correct it, or add the word to the dictionary</source>
        <translation>صحّحها أو أضف الكلمة إلى المعجم</translation>
    </message>
    <message>
        <source>correct it, or ignore it with a reason</source>
        <translation>صحّحها أو تجاهلها مع ذكر السبب</translation>
    </message>
    <message>
        <source>correct the address, or take the link out</source>
        <translation>صحّح العنوان أو أزل الرابط</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>found: {number}</source>
        <translation>الموجود: {number}</translation>
    </message>
    <message>
        <source>have a curator accept it, or take another tag</source>
        <translation>اطلب قبوله من أمين الوسوم أو استعمل وسماً آخر</translation>
    </message>
    <message>
        <source>have it approved, or link another one</source>
        <translation>اطلب اعتماده أو اربط غيره</translation>
    </message>
    <message>
        <source>link another one, or take it out</source>
        <translation>اربط غيره أو أزله</translation>
    </message>
    <message>
        <source>link it to an article of the archive, or take it out</source>
        <translation>اربطه بمقال من الأرشيف أو أزله</translation>
    </message>
    <message>
        <source>link the newer one</source>
        <translation>اربط الأحدث</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>open the picture and write it there</source>
        <translation>افتح الصورة واكتبه فيها</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>مؤسسة</translation>
    </message>
    <message>
        <source>person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>set a later time, or take the embargo off</source>
        <translation>حدد موعداً لاحقاً أو ارفع الحظر</translation>
    </message>
    <message>
        <source>set the embargo in the details of the article</source>
        <translation>حدد الحظر في بيانات المقال</translation>
    </message>
    <message>
        <source>take a larger picture</source>
        <translation>استعمل صورة أكبر</translation>
    </message>
    <message>
        <source>take them or turn them down</source>
        <translation>اقبلها أو ارفضها</translation>
    </message>
    <message>
        <source>the narrowest: {number} pixels</source>
        <translation>أضيقها {number} بكسل</translation>
    </message>
    <message>
        <source>ticked for an earlier text; please look again</source>
        <translation>كان التأشير على نص سابق؛ راجعه من جديد</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>write it in the details of the article</source>
        <translation>أكمل الناقص في بيانات المقال</translation>
    </message>
    <message>
        <source>write it on the sheet</source>
        <translation>أكمل الناقص في ورقة المقال</translation>
    </message>
    <message numerus="yes">
        <source>{part}: at least %n character(s)</source>
        <translation>
            <numerusform>{part}: %n حرف على الأقل</numerusform>
            <numerusform>{part}: حرف واحد على الأقل</numerusform>
            <numerusform>{part}: حرفان على الأقل</numerusform>
            <numerusform>{part}: %n أحرف على الأقل</numerusform>
            <numerusform>{part}: %n حرفاً على الأقل</numerusform>
            <numerusform>{part}: %n حرف على الأقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at least %n word(s)</source>
        <translation>
            <numerusform>{part}: %n كلمة على الأقل</numerusform>
            <numerusform>{part}: كلمة واحدة على الأقل</numerusform>
            <numerusform>{part}: كلمتان على الأقل</numerusform>
            <numerusform>{part}: %n كلمات على الأقل</numerusform>
            <numerusform>{part}: %n كلمة على الأقل</numerusform>
            <numerusform>{part}: %n كلمة على الأقل</numerusform>
        </translation>
    </message>
    <message>
        <source>{part}: at least {least}</source>
        <translation>{part}: {least} على الأقل</translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most %n character(s)</source>
        <translation>
            <numerusform>{part}: %n حرف على الأكثر</numerusform>
            <numerusform>{part}: حرف واحد على الأكثر</numerusform>
            <numerusform>{part}: حرفان على الأكثر</numerusform>
            <numerusform>{part}: %n أحرف على الأكثر</numerusform>
            <numerusform>{part}: %n حرفاً على الأكثر</numerusform>
            <numerusform>{part}: %n حرف على الأكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: at most %n word(s)</source>
        <translation>
            <numerusform>{part}: %n كلمة على الأكثر</numerusform>
            <numerusform>{part}: كلمة واحدة على الأكثر</numerusform>
            <numerusform>{part}: كلمتان على الأكثر</numerusform>
            <numerusform>{part}: %n كلمات على الأكثر</numerusform>
            <numerusform>{part}: %n كلمة على الأكثر</numerusform>
            <numerusform>{part}: %n كلمة على الأكثر</numerusform>
        </translation>
    </message>
    <message>
        <source>{part}: at most {most}</source>
        <translation>{part}: {most} على الأكثر</translation>
    </message>
    <message numerus="yes">
        <source>{part}: between {least} and %n character(s)</source>
        <translation>
            <numerusform>{part}: بين {least} و%n حرف</numerusform>
            <numerusform>{part}: بين {least} وحرف واحد</numerusform>
            <numerusform>{part}: بين {least} وحرفين</numerusform>
            <numerusform>{part}: بين {least} و%n أحرف</numerusform>
            <numerusform>{part}: بين {least} و%n حرفاً</numerusform>
            <numerusform>{part}: بين {least} و%n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part}: between {least} and %n word(s)</source>
        <translation>
            <numerusform>{part}: بين {least} و%n كلمة</numerusform>
            <numerusform>{part}: بين {least} وكلمة واحدة</numerusform>
            <numerusform>{part}: بين {least} وكلمتين</numerusform>
            <numerusform>{part}: بين {least} و%n كلمات</numerusform>
            <numerusform>{part}: بين {least} و%n كلمة</numerusform>
            <numerusform>{part}: بين {least} و%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>{part}: from {least} to {most}</source>
        <translation>{part}: من {least} إلى {most}</translation>
    </message>
    <message>
        <source>{part}: too few</source>
        <translation>{part}: أقل من المطلوب</translation>
    </message>
    <message>
        <source>{part}: too long</source>
        <translation>{part}: أطول من المسموح</translation>
    </message>
    <message>
        <source>{part}: too many</source>
        <translation>{part}: أكثر من المسموح</translation>
    </message>
    <message>
        <source>{part}: too short</source>
        <translation>{part}: أقصر من المطلوب</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Advised</source>
        <translation>مستحسن</translation>
    </message>
    <message>
        <source>Nothing on the checklist fails before this step.</source>
        <translation>لا بند غير مستوفى في قائمة التحقق قبل هذه الخطوة.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>إلزامي</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>أرني</translation>
    </message>
    <message>
        <source>Show me: {check}</source>
        <translation>أرني: {check}</translation>
    </message>
    <message>
        <source>The desk's own rules are damaged; the shipped ones hold.</source>
        <translation>قواعد المكتب تالفة، والمعمول به القواعد الأصلية.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Add {name}</source>
        <translation>أضف {name}</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>احذف (Delete)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>احذف {name}</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n article(s) are nearly copies of others.</source>
        <translation>
            <numerusform>لا مقال منها شبه مكرر.</numerusform>
            <numerusform>مقال واحد شبه مكرر.</numerusform>
            <numerusform>مقالان شبه مكررين.</numerusform>
            <numerusform>%n مقالات شبه مكررة.</numerusform>
            <numerusform>%n مقالاً شبه مكرر.</numerusform>
            <numerusform>%n مقال شبه مكرر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>لم يدخل أي مقال.</numerusform>
            <numerusform>دخل مقال واحد.</numerusform>
            <numerusform>دخل مقالان.</numerusform>
            <numerusform>دخلت %n مقالات.</numerusform>
            <numerusform>دخل %n مقالاً.</numerusform>
            <numerusform>دخل %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) still to be indexed: searches do not find them yet. The window indexes them by itself; without one, `editor-desk check-index --mend` does.</source>
        <translation>
            <numerusform>لا مقال ينتظر الفهرسة.</numerusform>
            <numerusform>مقال واحد ينتظر الفهرسة، فلا يجده البحث بعد. تفهرسه النافذة من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</numerusform>
            <numerusform>مقالان ينتظران الفهرسة، فلا يجدهما البحث بعد. تفهرسهما النافذة من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</numerusform>
            <numerusform>%n مقالات تنتظر الفهرسة، فلا يجدها البحث بعد. تفهرسها النافذة من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</numerusform>
            <numerusform>%n مقالاً تنتظر الفهرسة، فلا يجدها البحث بعد. تفهرسها النافذة من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</numerusform>
            <numerusform>%n مقال تنتظر الفهرسة، فلا يجدها البحث بعد. تفهرسها النافذة من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) mended.</source>
        <translation>
            <numerusform>لا اختلاف يُصلح.</numerusform>
            <numerusform>أُصلح اختلاف واحد.</numerusform>
            <numerusform>أُصلح اختلافان.</numerusform>
            <numerusform>أُصلحت %n اختلافات.</numerusform>
            <numerusform>أُصلح %n اختلافاً.</numerusform>
            <numerusform>أُصلح %n اختلاف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of articles that are not there.</source>
        <translation>
            <numerusform>لا قيود لمقالات غير موجودة.</numerusform>
            <numerusform>قيد واحد لمقال غير موجود.</numerusform>
            <numerusform>قيدان لمقالين غير موجودين.</numerusform>
            <numerusform>%n قيود لمقالات غير موجودة.</numerusform>
            <numerusform>%n قيداً لمقالات غير موجودة.</numerusform>
            <numerusform>%n قيد لمقالات غير موجودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>لا عيوب.</numerusform>
            <numerusform>وُجد عيب واحد.</numerusform>
            <numerusform>وُجد عيبان.</numerusform>
            <numerusform>وُجدت %n عيوب.</numerusform>
            <numerusform>وُجد %n عيباً.</numerusform>
            <numerusform>وُجد %n عيب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>لم تتعذّر قراءة أي سجل.</numerusform>
            <numerusform>تعذّرت قراءة سجل واحد.</numerusform>
            <numerusform>تعذّرت قراءة سجلين.</numerusform>
            <numerusform>تعذّرت قراءة %n سجلات.</numerusform>
            <numerusform>تعذّرت قراءة %n سجلاً.</numerusform>
            <numerusform>تعذّرت قراءة %n سجل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here already.</source>
        <translation>
            <numerusform>لا سجل موجود من قبل.</numerusform>
            <numerusform>سجل واحد موجود من قبل.</numerusform>
            <numerusform>سجلان موجودان من قبل.</numerusform>
            <numerusform>%n سجلات موجودة من قبل.</numerusform>
            <numerusform>%n سجلاً موجوداً من قبل.</numerusform>
            <numerusform>%n سجل موجود من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message>
        <source>--mend indexes again what differs.</source>
        <translation>الخيار ‎--mend يعيد فهرسة ما اختلف.</translation>
    </message>
    <message>
        <source>An Arabic-first editorial desk. Without a verb, the window opens.</source>
        <translation>مكتب تحرير عربي أولاً. من دون أمر تُفتح النافذة.</translation>
    </message>
    <message>
        <source>Another text of an article sent before</source>
        <translation>نص آخر لمقال سبق تسليمه</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>جارٍ النسخ الاحتياطي</translation>
    </message>
    <message>
        <source>Checking the package</source>
        <translation>جارٍ فحص الحزمة</translation>
    </message>
    <message>
        <source>Checking the search index</source>
        <translation>يجري فحص فهرس البحث</translation>
    </message>
    <message>
        <source>Editor Desk made a mistake. Nothing that was saved is lost.</source>
        <translation>أخطأ البرنامج. لم يضع شيء مما حُفظ.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>تجري الفهرسة</translation>
    </message>
    <message>
        <source>Lines that are in no article:</source>
        <translation>أسطر لم تدخل في أي مقال:</translation>
    </message>
    <message>
        <source>Looking for near-copies</source>
        <translation>يجري البحث عن المقالات شبه المكررة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>No articles here.</source>
        <translation>لا مقالات هنا.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>عبارة المرور: </translation>
    </message>
    <message>
        <source>Password of the destination: </source>
        <translation>كلمة سر الوجهة: </translation>
    </message>
    <message>
        <source>Please send this file to whoever looks after it: {path}</source>
        <translation>أرسل هذا الملف من فضلك إلى من يعتني بالبرنامج: {path}</translation>
    </message>
    <message>
        <source>Read also:</source>
        <translation>إقرأ أيضاً:</translation>
    </message>
    <message>
        <source>Readers are told: {note}</source>
        <translation>يُقال للقراء: {note}</translation>
    </message>
    <message>
        <source>Recognised: {kind}</source>
        <translation>الصيغة: {kind}</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>جارٍ الاستعادة</translation>
    </message>
    <message>
        <source>Sending the package</source>
        <translation>تُرسل الحزمة</translation>
    </message>
    <message>
        <source>Similar articles:</source>
        <translation>مقالات مشابهة:</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>كلمات دلالية: {tags}</translation>
    </message>
    <message>
        <source>Takes the place of: {headline}</source>
        <translation>يحل محل: {headline}</translation>
    </message>
    <message>
        <source>The backup is at {path}</source>
        <translation>النسخة الاحتياطية في {path}</translation>
    </message>
    <message>
        <source>The desk was restored from {path}</source>
        <translation>استُعيد المكتب من {path}</translation>
    </message>
    <message numerus="yes">
        <source>The index agrees with the archive: %n article(s).</source>
        <translation>
            <numerusform>الفهرس يطابق الأرشيف: لا مقالات.</numerusform>
            <numerusform>الفهرس يطابق الأرشيف: مقال واحد.</numerusform>
            <numerusform>الفهرس يطابق الأرشيف: مقالان.</numerusform>
            <numerusform>الفهرس يطابق الأرشيف: %n مقالات.</numerusform>
            <numerusform>الفهرس يطابق الأرشيف: %n مقالاً.</numerusform>
            <numerusform>الفهرس يطابق الأرشيف: %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package is at {path}</source>
        <translation>الحزمة في {path}</translation>
    </message>
    <message>
        <source>The package is whole, and every seal and signature holds.</source>
        <translation>الحزمة كاملة، وكل ختم وتوقيع فيها صحيح.</translation>
    </message>
    <message>
        <source>The package waits for an earlier one to the same destination.</source>
        <translation>تنتظر الحزمة حزمة سابقة إلى الوجهة نفسها.</translation>
    </message>
    <message>
        <source>The record is whole: every event, text, seal and key is as it was written.</source>
        <translation>السجل سليم: كل حدث ونص وختم ومفتاح كما كُتب.</translation>
    </message>
    <message>
        <source>The report is at {path}</source>
        <translation>التقرير في {path}</translation>
    </message>
    <message>
        <source>The rule of two persons was set aside: {reason}</source>
        <translation>اعتُمد خروجاً على قاعدة الشخصين: {reason}</translation>
    </message>
    <message>
        <source>The search index is missing or damaged: searches find little or nothing. The articles are safe. The window makes it anew by itself; without one, `editor-desk check-index --mend` does.</source>
        <translation>فهرس البحث مفقود أو معطوب، فلا يجد البحث إلا القليل أو لا يجد شيئاً. المقالات سليمة. تعيد النافذة بناءه من تلقاء نفسها، ومن دونها الأمر `editor-desk check-index --mend`.</translation>
    </message>
    <message numerus="yes">
        <source>There are more; these are the first %n. --limit shows more.</source>
        <translation>
            <numerusform>هناك المزيد. الخيار ‎--limit يزيد العدد.</numerusform>
            <numerusform>هناك المزيد، وهذا أولها. الخيار ‎--limit يزيد العدد.</numerusform>
            <numerusform>هناك المزيد، وهذان الأولان. الخيار ‎--limit يزيد العدد.</numerusform>
            <numerusform>هناك المزيد، وهذه أول %n مقالات. الخيار ‎--limit يزيد العدد.</numerusform>
            <numerusform>هناك المزيد، وهذه أول %n مقالاً. الخيار ‎--limit يزيد العدد.</numerusform>
            <numerusform>هناك المزيد، وهذه أول %n مقال. الخيار ‎--limit يزيد العدد.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no display to open a window on. `editor-desk tour` shows the desk without one.</source>
        <translation>لا شاشة لفتح النافذة عليها. يعرض الأمر `editor-desk tour` المكتب من دونها.</translation>
    </message>
    <message>
        <source>Verifying the record</source>
        <translation>جارٍ التحقق من السجل</translation>
    </message>
    <message>
        <source>Withdrawal: take it down</source>
        <translation>سحب: أزيلوه من الموقع</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>جارٍ كتابة الحزمة</translation>
    </message>
    <message>
        <source>[embed] {title}</source>
        <translation>[تضمين] {title}</translation>
    </message>
    <message>
        <source>[picture] {about}</source>
        <translation>[صورة] {about}</translation>
    </message>
    <message>
        <source>[read also] {title}</source>
        <translation>[إقرأ أيضاً] {title}</translation>
    </message>
    <message>
        <source>also where the desk is not empty</source>
        <translation>حتى إن لم يكن المكتب فارغاً</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>begin again, where an earlier import of the file was not finished</source>
        <translation>البدء من جديد إن كان استيراد سابق للملف لم يكتمل</translation>
    </message>
    <message>
        <source>bring a backup back; what is there now is kept aside</source>
        <translation>استعد نسخة احتياطية؛ ويُحفظ الموجود الآن جانباً</translation>
    </message>
    <message>
        <source>check a package: bag, schema, seals, hashes</source>
        <translation>افحص حزمة: الحقيبة والمخطط والأختام والبصمات</translation>
    </message>
    <message>
        <source>check the keys against your own list of allowed signers, too</source>
        <translation>افحص المفاتيح كذلك على قائمة الموقّعين الموثوقين عندك</translation>
    </message>
    <message>
        <source>compare the search index with the archive</source>
        <translation>مقارنة فهرس البحث بالأرشيف</translation>
    </message>
    <message>
        <source>copy the desk's data into one file, checked</source>
        <translation>انسخ بيانات المكتب إلى ملف واحد بعد فحصها</translation>
    </message>
    <message>
        <source>hand over sealed articles as one package</source>
        <translation>سلّم مقالات معتمدة في حزمة واحدة</translation>
    </message>
    <message>
        <source>has a stored text that is damaged; only a backup has it as it was</source>
        <translation>نصه المخزَّن تالف، ولا يوجد كما كان إلا في نسخة احتياطية</translation>
    </message>
    <message>
        <source>hold the record against a package that was handed over (folder or zip); may be repeated</source>
        <translation>قارن السجل بحزمة سُلّمت (مجلد أو zip)؛ ويجوز تكراره</translation>
    </message>
    <message>
        <source>how many at most (50 unless told)</source>
        <translation>أقصى عدد (50 ما لم يُذكر غيره)</translation>
    </message>
    <message>
        <source>index again what differs</source>
        <translation>إعادة فهرسة ما اختلف</translation>
    </message>
    <message>
        <source>is in the index more than once</source>
        <translation>في الفهرس أكثر من مرة</translation>
    </message>
    <message>
        <source>is in the index with an older text</source>
        <translation>في الفهرس بنص أقدم</translation>
    </message>
    <message>
        <source>is not in the index</source>
        <translation>ليس في الفهرس</translation>
    </message>
    <message>
        <source>its id, or the beginning of it</source>
        <translation>معرّفه، أو أوله</translation>
    </message>
    <message>
        <source>language of the interface for this run</source>
        <translation>لغة الواجهة في هذه المرة</translation>
    </message>
    <message>
        <source>list articles, newest change first</source>
        <translation>اسرد المقالات، الأحدث تعديلاً أولاً</translation>
    </message>
    <message>
        <source>name of your account</source>
        <translation>اسم حسابك</translation>
    </message>
    <message>
        <source>one zip file, not a folder</source>
        <translation>ملف zip واحد، لا مجلد</translation>
    </message>
    <message>
        <source>only articles with these words</source>
        <translation>المقالات التي فيها هذه الكلمات فقط</translation>
    </message>
    <message>
        <source>print JSON for a program to read</source>
        <translation>اطبع JSON ليقرأه برنامج</translation>
    </message>
    <message>
        <source>print an article</source>
        <translation>اطبع مقالاً</translation>
    </message>
    <message>
        <source>put right-to-left text in visual order: auto, on, off (the terminal does it)</source>
        <translation>رتّب النص العربي للعرض: auto تلقائياً، on نعم، off لا (الطرفية ترتّبه)</translation>
    </message>
    <message>
        <source>read every text, too</source>
        <translation>قراءة كل نص أيضاً</translation>
    </message>
    <message>
        <source>read the passphrase from a file (- for standard input), if not from EDITOR_DESK_PASSPHRASE</source>
        <translation>اقرأ عبارة المرور من ملف (- للإدخال القياسي)، إن لم تكن في EDITOR_DESK_PASSPHRASE</translation>
    </message>
    <message>
        <source>send a package that was handed over to a destination of the desk</source>
        <translation>يرسل حزمة سُلّمت إلى وجهة من وجهات المكتب</translation>
    </message>
    <message>
        <source>show the main job on a sample, headless, with a picture of each screen</source>
        <translation>اعرض العمل الرئيسي على مثال، بلا شاشة، مع صورة لكل نافذة</translation>
    </message>
    <message>
        <source>show what is recognised and store nothing</source>
        <translation>اعرض ما عُرف ولا تحفظ شيئاً</translation>
    </message>
    <message>
        <source>take in an archive: an export of WordPress, a feed, ninjs, NewsML-G2, JSON Lines or CSV, a package of a desk, or a folder of pages, documents or Markdown</source>
        <translation>استيراد أرشيف: تصدير ووردبريس، أو خلاصة، أو ninjs، أو NewsML-G2، أو JSON Lines أو CSV، أو حزمة من مكتب، أو مجلد صفحات أو مستندات أو Markdown</translation>
    </message>
    <message>
        <source>the desk's folder, if not the usual one</source>
        <translation>مجلد المكتب، إن لم يكن المعتاد</translation>
    </message>
    <message>
        <source>the file to write, or a folder for it</source>
        <translation>الملف الذي يُكتب، أو مجلد له</translation>
    </message>
    <message>
        <source>the name of the destination; its password comes from the keyring, else from the environment variable EDITOR_DESK_SECRET, else it is asked for</source>
        <translation>اسم الوجهة؛ تؤخذ كلمة سرها من حافظة المفاتيح، وإلا فمن متغير البيئة EDITOR_DESK_SECRET، وإلا سُئلت عنها</translation>
    </message>
    <message>
        <source>turn pages (text, HTML, .docx or .odt) into articles</source>
        <translation>حوّل صفحات (نص أو HTML أو ‎.docx أو ‎.odt) إلى مواد</translation>
    </message>
    <message>
        <source>verify the whole record and every seal, and name the first broken link</source>
        <translation>تحقّق من السجل كله ومن كل ختم، واذكر أول حلقة مكسورة</translation>
    </message>
    <message>
        <source>where the pictures of the archive lie; nothing is ever fetched</source>
        <translation>موضع صور الأرشيف؛ لا يُجلب شيء من الشبكة أبداً</translation>
    </message>
    <message>
        <source>which column a field is read from: {fields}</source>
        <translation>العمود الذي يُقرأ منه حقل: {fields}</translation>
    </message>
    <message>
        <source>write over a file that is there</source>
        <translation>اكتب فوق الملف الموجود</translation>
    </message>
    <message>
        <source>write what was left out, and why, into a CSV file</source>
        <translation>كتابة ما لم يدخل وسببه في ملف CSV</translation>
    </message>
    <message>
        <source>{file}: article {article}</source>
        <translation>{file}: المقال {article}</translation>
    </message>
    <message>
        <source>{file}: read, and not stored</source>
        <translation>{file}: قُرئ ولم يُخزَّن</translation>
    </message>
    <message>
        <source>{file}: {fault}</source>
        <translation>{file}: {fault}</translation>
    </message>
    <message>
        <source>{headline}: {sealed}</source>
        <translation>{headline}: {sealed}</translation>
    </message>
    <message>
        <source>{package} is at {destination}.</source>
        <translation>وصلت {package} إلى {destination}.</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message numerus="yes">
        <source>%n more comment(s)</source>
        <translation>
            <numerusform>لا تعليقات أخرى</numerusform>
            <numerusform>تعليق آخر</numerusform>
            <numerusform>تعليقان آخران</numerusform>
            <numerusform>%n تعليقات أخرى</numerusform>
            <numerusform>%n تعليقاً آخر</numerusform>
            <numerusform>%n تعليق آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>لا تعليقات مفتوحة</numerusform>
            <numerusform>تعليق مفتوح واحد</numerusform>
            <numerusform>تعليقان مفتوحان</numerusform>
            <numerusform>%n تعليقات مفتوحة</numerusform>
            <numerusform>%n تعليقاً مفتوحاً</numerusform>
            <numerusform>%n تعليق مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رُد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>علّق</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>تعليقات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>عدّل</translation>
    </message>
    <message>
        <source>It is not certain any more which words are meant.</source>
        <translation>لم يعد واضحاً أي الكلمات هي المقصودة.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Mentions of me</source>
        <translation>ذُكرتُ فيها</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>تعليقاتي</translation>
    </message>
    <message>
        <source>No comment is resolved yet.</source>
        <translation>لم يُحَلّ أي تعليق بعد.</translation>
    </message>
    <message>
        <source>No open comments. Select words and add one.</source>
        <translation>لا تعليقات مفتوحة. حدد كلمات وعلّق عليها.</translation>
    </message>
    <message>
        <source>Nobody has commented on this article.</source>
        <translation>لم يعلّق أحد على هذا المقال.</translation>
    </message>
    <message>
        <source>Nobody mentions you here.</source>
        <translation>لم يذكرك أحد هنا.</translation>
    </message>
    <message>
        <source>Not sent yet: {words}</source>
        <translation>لم يُرسل بعد: {words}</translation>
    </message>
    <message>
        <source>On a figure of the article</source>
        <translation>على عنصر مرئي في المقال</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>على المقال كله</translation>
    </message>
    <message>
        <source>On: {words}</source>
        <translation>على: {words}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Other words for your comment</source>
        <translation>صياغة أخرى لتعليقك</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>أعد الفتح</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>حُلّ</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>المحلولة</translation>
    </message>
    <message>
        <source>Resolved by {name}</source>
        <translation>حُلّ · {name}</translation>
    </message>
    <message>
        <source>The words were edited since.</source>
        <translation>عُدّلت هذه الكلمات بعد التعليق.</translation>
    </message>
    <message>
        <source>These words are not in the text any more.</source>
        <translation>لم تعد هذه الكلمات في النص.</translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation>حُذف هذا التعليق.</translation>
    </message>
    <message>
        <source>Which comments are listed</source>
        <translation>التعليقات المعروضة</translation>
    </message>
    <message>
        <source>Write a comment; @ calls a colleague</source>
        <translation>اكتب تعليقاً، وبعلامة @ تذكر زميلاً</translation>
    </message>
    <message>
        <source>Write an answer; @ calls a colleague</source>
        <translation>اكتب رداً، وبعلامة @ تذكر زميلاً</translation>
    </message>
    <message>
        <source>You have not commented on this article.</source>
        <translation>لم تعلّق على هذا المقال.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدَّل</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Older: {older}
Newer: {newer}</source>
        <translation>الأقدم: {older}
الأحدث: {newer}</translation>
    </message>
    <message>
        <source>Restore the newer one</source>
        <translation>استعد الأحدث</translation>
    </message>
    <message>
        <source>Restore the older one</source>
        <translation>استعد الأقدم</translation>
    </message>
    <message>
        <source>The newer text</source>
        <translation>النص الأحدث</translation>
    </message>
    <message>
        <source>The older text</source>
        <translation>النص الأقدم</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>only in the newer</source>
        <translation>في الأحدث وحده</translation>
    </message>
    <message>
        <source>only in the older</source>
        <translation>في الأقدم وحده</translation>
    </message>
    <message>
        <source>other style or place</source>
        <translation>تغيّر شكله أو موضعه</translation>
    </message>
    <message>
        <source>the text as it stands now</source>
        <translation>النص كما هو الآن</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Both texts, one beside the other</source>
        <translation>النصان، أحدهما بجانب الآخر</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Slight changes</source>
        <translation>الفروق الطفيفة</translation>
    </message>
    <message>
        <source>What differs, marked in the text</source>
        <translation>ما اختلف، معلَّماً في النص</translation>
    </message>
</context>
<context>
    <name>CompareVersionsForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارِن</translation>
    </message>
    <message>
        <source>Compare two versions</source>
        <translation>المقارنة بين نسختين</translation>
    </message>
    <message>
        <source>The text after</source>
        <translation>النص بعد التعديل</translation>
    </message>
    <message>
        <source>The text before</source>
        <translation>النص قبل التعديل</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>انسخ التقرير</translation>
    </message>
    <message>
        <source>Editor Desk</source>
        <translation>مكتب التحرير</translation>
    </message>
    <message>
        <source>Editor Desk made a mistake</source>
        <translation>وقع خطأ في مكتب التحرير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Send this report to whoever looks after the desk; it holds no text of any article.</source>
        <translation>لم يضع شيء مما حُفظ. أرسل هذا التقرير إلى من يرعى المكتب، وليس فيه نص أي مقال.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
</context>
<context>
    <name>DeliveryState</name>
    <message>
        <source>Correction</source>
        <translation>تصويب</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلِّم</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>لم يُسلَّم</translation>
    </message>
    <message>
        <source>On the site</source>
        <translation>وصل الموقع</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>حلّ محله غيره</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
</context>
<context>
    <name>DeskRoom</name>
    <message>
        <source>This version is kept in the history.</source>
        <translation>حُفظت هذه النسخة في السجل.</translation>
    </message>
</context>
<context>
    <name>DeskRules</name>
    <message>
        <source>, </source>
        <comment>between sections</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>At least</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الأقصى</translation>
    </message>
    <message>
        <source>Back to the shipped rules</source>
        <translation>عُد إلى القواعد الأصلية</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقق</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>تصدير القواعد</translation>
    </message>
    <message>
        <source>Go back to the checklist that came with the program?</source>
        <translation>أتعود إلى قائمة التحقق التي جاءت مع البرنامج؟</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>استيراد قواعد</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Media Topic</source>
        <translation>الموضوع الإعلامي</translation>
    </message>
    <message>
        <source>Media Topic of “{section}”</source>
        <translation>الموضوع الإعلامي للقسم «{section}»</translation>
    </message>
    <message>
        <source>Needs a note</source>
        <translation>يحتاج إلى شرح</translation>
    </message>
    <message>
        <source>Needs no note</source>
        <translation>لا يحتاج إلى شرح</translation>
    </message>
    <message>
        <source>No Media Topic is called “{name}”: choose one from the list.</source>
        <translation>لا موضوع إعلامياً باسم «{name}»: اختر واحداً من القائمة.</translation>
    </message>
    <message>
        <source>No Media Topic: type a name or a code</source>
        <translation>بلا موضوع إعلامي: اكتب اسماً أو رمزاً</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>أعده إلى القائمة</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>One approval is enough everywhere from now on.</source>
        <translation>يكفي اعتماد واحد في كل الأقسام من الآن.</translation>
    </message>
    <message>
        <source>One reason has to stay.</source>
        <translation>لا بد أن يبقى سبب واحد.</translation>
    </message>
    <message>
        <source>Only in: {sections}</source>
        <translation>في هذه الأقسام فقط: {sections}</translation>
    </message>
    <message>
        <source>Reasons for a return</source>
        <translation>أسباب الإعادة</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أخرجه من القائمة</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Rules of the checklist</source>
        <translation>قواعد قائمة التحقق</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>The desk's own rules and questions go. Export them first to keep them.</source>
        <translation>تذهب قواعد المكتب وأسئلته. صدّرها أولاً إن أردت الاحتفاظ بها.</translation>
    </message>
    <message>
        <source>The rule holds from now on; articles that are sealed stay sealed.</source>
        <translation>تسري القاعدة من الآن، وما خُتم يبقى مختوماً.</translation>
    </message>
    <message>
        <source>The rules are in {file}.</source>
        <translation>القواعد في الملف {file}.</translation>
    </message>
    <message>
        <source>The rules in {file} hold now.</source>
        <translation>صار المعمول به القواعد التي في {file}.</translation>
    </message>
    <message numerus="yes">
        <source>Tried on %n article(s); nothing was changed.</source>
        <translation>
            <numerusform>لا مقالات تُجرَّب عليها القواعد.</numerusform>
            <numerusform>جُرّبت على مقال واحد، ولم يتغيّر شيء.</numerusform>
            <numerusform>جُرّبت على مقالين، ولم يتغيّر شيء.</numerusform>
            <numerusform>جُرّبت على %n مقالات، ولم يتغيّر شيء.</numerusform>
            <numerusform>جُرّبت على %n مقالاً، ولم يتغيّر شيء.</numerusform>
            <numerusform>جُرّبت على %n مقال، ولم يتغيّر شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two approvals</source>
        <translation>اعتمادان</translation>
    </message>
    <message>
        <source>Would fail</source>
        <translation>غير المستوفي</translation>
    </message>
    <message>
        <source>Would fail, of {number}</source>
        <translation>غير المستوفي من {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>بلا موضوع بعد</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>خارجها</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>مع شرح</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>DeskRulesForm</name>
    <message>
        <source>Desk rules</source>
        <translation>قواعد المكتب</translation>
    </message>
</context>
<context>
    <name>DestinationForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>وجهة</translation>
    </message>
    <message>
        <source>How packages are taken there</source>
        <translation>طريقة نقل الحزم إليها</translation>
    </message>
    <message>
        <source>I compared this fingerprint with that of the server: it is the same</source>
        <translation>قارنتُ هذه البصمة ببصمة الخادم، وهما متطابقتان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Settings of the destination</source>
        <translation>إعدادات الوجهة</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبر الاتصال</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>And of %n more item(s).</source>
        <translation>
            <numerusform>ولا خبر آخر.</numerusform>
            <numerusform>وكذلك خبر آخر.</numerusform>
            <numerusform>وكذلك خبران آخران.</numerusform>
            <numerusform>وكذلك %n أخبار أخرى.</numerusform>
            <numerusform>وكذلك %n خبراً آخر.</numerusform>
            <numerusform>وكذلك %n خبر آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>في الأرشيف</translation>
    </message>
    <message>
        <source>Leave it so (Esc): not told again for this article</source>
        <translation>اتركه كما هو (Esc): لا يُنبَّه إليه ثانية في هذا المقال</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>افتحه</translation>
    </message>
    <message>
        <source>Open it instead</source>
        <translation>افتحه بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Open the one in the archive</source>
        <translation>افتح الذي في الأرشيف</translation>
    </message>
    <message>
        <source>The two texts</source>
        <translation>النصان</translation>
    </message>
    <message>
        <source>This is {percent}% the item “{headline}” of {date}.</source>
        <translation>هذا النص مطابق بنسبة {percent}٪ لخبر «{headline}» بتاريخ {date}.</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>هذا النص</translation>
    </message>
    <message>
        <source>only in the archive</source>
        <translation>في الأرشيف فقط</translation>
    </message>
    <message>
        <source>only in this text</source>
        <translation>في هذا النص فقط</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>أقل من دقيقة قراءة</numerusform>
            <numerusform>دقيقة قراءة</numerusform>
            <numerusform>دقيقتا قراءة</numerusform>
            <numerusform>%n دقائق قراءة</numerusform>
            <numerusform>%n دقيقة قراءة</numerusform>
            <numerusform>%n دقيقة قراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>لا كلمات محددة</numerusform>
            <numerusform>كلمة واحدة محددة</numerusform>
            <numerusform>كلمتان محددتان</numerusform>
            <numerusform>%n كلمات محددة</numerusform>
            <numerusform>%n كلمة محددة</numerusform>
            <numerusform>%n كلمة محددة</numerusform>
        </translation>
    </message>
    <message>
        <source>A correction is open; readers will be told: {note}</source>
        <translation>التصويب مفتوح، وسيُقال للقراء: {note}</translation>
    </message>
    <message>
        <source>Another article took the place of this one.</source>
        <translation>حلّ مقال آخر محل هذا المقال.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>B</source>
        <translation>غ</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Call back from review</source>
        <translation>استرجع من المراجعة</translation>
    </message>
    <message>
        <source>Changes requested by {name}, {moment}: {note}</source>
        <translation>طلبُ تعديل من {name}، {moment}: {note}</translation>
    </message>
    <message>
        <source>Choose an article from the list, or begin a new one.</source>
        <translation>اختر مقالاً من القائمة، أو ابدأ مقالاً جديداً.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>تعذّر الحفظ</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>I</source>
        <translation>م</translation>
    </message>
    <message>
        <source>If you edit here, you become one of its authors and cannot approve it. You can suggest instead.</source>
        <translation>إن عدّلت هنا صرت من كتّابه فلا تعتمده. لك أن تقترح بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>أدوات أخرى</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>اسم المصدر</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>حُفظ {when}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>يُحفظ الآن…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>حدد الكل</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>أرسل للمراجعة</translation>
    </message>
    <message>
        <source>Sent to review.</source>
        <translation>أُرسل المقال للمراجعة.</translation>
    </message>
    <message>
        <source>Sent to review. On the checklist this is still open:</source>
        <translation>أُرسل المقال للمراجعة. وما زال في قائمة التحقق:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>المصدر:</translation>
    </message>
    <message>
        <source>Spelling and counts</source>
        <translation>التدقيق والعدّ</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>حالة النص</translation>
    </message>
    <message>
        <source>Store what was typed</source>
        <translation>احفظ ما كُتب</translation>
    </message>
    <message>
        <source>Suggest instead</source>
        <translation>اقترح بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Text tools</source>
        <translation>أدوات النص</translation>
    </message>
    <message>
        <source>The article is in review. Call it back to go on writing.</source>
        <translation>المقال قيد المراجعة. استرجعه لتواصل الكتابة.</translation>
    </message>
    <message>
        <source>The article is in review: what you change here, the reviewer reads.</source>
        <translation>المقال قيد المراجعة: ما تغيّره هنا يقرؤه المراجع.</translation>
    </message>
    <message>
        <source>The reviewer: {word}</source>
        <translation>من المراجع: {word}</translation>
    </message>
    <message>
        <source>This article takes the place of: {headline}</source>
        <translation>يحلّ هذا المقال محل: {headline}</translation>
    </message>
    <message>
        <source>This article was withdrawn; its text can only be read.</source>
        <translation>سُحب هذا المقال؛ يمكن قراءة نصه فقط.</translation>
    </message>
    <message>
        <source>This paragraph runs left to right. Click to turn it round.</source>
        <translation>هذه الفقرة من اليسار إلى اليمين. انقر لعكس اتجاهها.</translation>
    </message>
    <message>
        <source>This paragraph runs right to left. Click to turn it round.</source>
        <translation>هذه الفقرة من اليمين إلى اليسار. انقر لعكس اتجاهها.</translation>
    </message>
    <message>
        <source>This text is approved and sealed. Changing it makes a new draft.</source>
        <translation>هذا النص معتمد ومختوم. أي تغيير فيه يفتح مسودة جديدة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول ثانية</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Write here, or paste the text…</source>
        <translation>اكتب هنا، أو ألصق النص…</translation>
    </message>
    <message>
        <source>You can read this article, but not change it.</source>
        <translation>يمكنك قراءة هذا المقال دون تعديله.</translation>
    </message>
    <message>
        <source>{words} · {time}</source>
        <translation>{words} · {time}</translation>
    </message>
</context>
<context>
    <name>EmbedForm</name>
    <message>
        <source>Address of the video or post</source>
        <translation>رابط الفيديو أو المنشور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Embed by address</source>
        <translation>تضمين برابط</translation>
    </message>
    <message>
        <source>Only a card with the title is shown; nothing is ever loaded from the site.</source>
        <translation>تظهر بطاقة بالعنوان فقط، ولا يُحمَّل من الموقع شيء أبداً.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>أدرج</translation>
    </message>
    <message>
        <source>Title on the card</source>
        <translation>العنوان على البطاقة</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Abbreviations changed</source>
        <translation>عُدّلت الاختصارات</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>عُدّل حساب</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>أُنشئ حساب</translation>
    </message>
    <message>
        <source>Another article took its place</source>
        <translation>حلّ محله مقال آخر</translation>
    </message>
    <message>
        <source>Approved and sealed</source>
        <translation>اعتُمد ووُقّع</translation>
    </message>
    <message>
        <source>Begun as an update</source>
        <translation>بدأ تحديثاً لمقال سابق</translation>
    </message>
    <message>
        <source>Called back from review</source>
        <translation>استُرجع من المراجعة</translation>
    </message>
    <message>
        <source>Change of tags undone</source>
        <translation>تراجع عن تغيير في الوسوم</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>أُعيد للتعديل</translation>
    </message>
    <message>
        <source>Changes suggested</source>
        <translation>اقتُرحت تعديلات</translation>
    </message>
    <message>
        <source>Checklist changed</source>
        <translation>غُيّرت قائمة التحقق</translation>
    </message>
    <message>
        <source>Checklist set back to the shipped one</source>
        <translation>أُعيدت قائمة التحقق الأصلية</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>أُضيف تعليق</translation>
    </message>
    <message>
        <source>Comment answered</source>
        <translation>رُدّ على تعليق</translation>
    </message>
    <message>
        <source>Comment deleted</source>
        <translation>حُذف تعليق</translation>
    </message>
    <message>
        <source>Comment edited</source>
        <translation>عُدّل تعليق</translation>
    </message>
    <message>
        <source>Comment reopened</source>
        <translation>أُعيد فتح تعليق</translation>
    </message>
    <message>
        <source>Comment resolved</source>
        <translation>حُلّ تعليق</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>بدأ تصويبه</translation>
    </message>
    <message>
        <source>Correction called off</source>
        <translation>أُلغي التصويب</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>Destination added</source>
        <translation>أضيفت وجهة</translation>
    </message>
    <message>
        <source>Destination changed</source>
        <translation>تغيّرت وجهة</translation>
    </message>
    <message>
        <source>Destination removed</source>
        <translation>حُذفت وجهة</translation>
    </message>
    <message>
        <source>Details of the site changed</source>
        <translation>تغيّرت بيانات الموقع</translation>
    </message>
    <message>
        <source>Due time set</source>
        <translation>حُدد الموعد</translation>
    </message>
    <message>
        <source>Edited again</source>
        <translation>عُدّل من جديد</translation>
    </message>
    <message>
        <source>First of two approvals</source>
        <translation>الاعتماد الأول من اثنين</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلّم</translation>
    </message>
    <message>
        <source>House style changed</source>
        <translation>عُدّل أسلوب الدار</translation>
    </message>
    <message>
        <source>House style set back to the shipped one</source>
        <translation>أُعيد أسلوب الدار إلى المرفق بالبرنامج</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استُورد</translation>
    </message>
    <message>
        <source>Key renewed</source>
        <translation>جُدّد المفتاح</translation>
    </message>
    <message>
        <source>Key written into the record</source>
        <translation>قُيّد المفتاح في السجل</translation>
    </message>
    <message>
        <source>Lost passphrase replaced, with a new key</source>
        <translation>استُبدلت عبارة مرور ضائعة بمفتاح جديد</translation>
    </message>
    <message>
        <source>No update any more</source>
        <translation>لم يعد تحديثاً</translation>
    </message>
    <message>
        <source>Note of a suggestion changed</source>
        <translation>عُدّلت ملاحظة اقتراح</translation>
    </message>
    <message>
        <source>Older version restored</source>
        <translation>استُعيدت نسخة أقدم</translation>
    </message>
    <message>
        <source>Package sent</source>
        <translation>أُرسلت حزمة</translation>
    </message>
    <message>
        <source>Part of an archive imported</source>
        <translation>استيراد جزء من أرشيف</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>غُيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>Priority set</source>
        <translation>حُددت الأولوية</translation>
    </message>
    <message>
        <source>Reasons for a return changed</source>
        <translation>تغيّرت أسباب الإعادة</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>تأكد استلامه</translation>
    </message>
    <message>
        <source>Register of names changed</source>
        <translation>عُدّل سجل الأسماء</translation>
    </message>
    <message>
        <source>Review given to somebody</source>
        <translation>أُسندت المراجعة</translation>
    </message>
    <message>
        <source>Review left to others</source>
        <translation>تُركت المراجعة لمن يتولّاها</translation>
    </message>
    <message>
        <source>Review taken on</source>
        <translation>تُولّيت المراجعة</translation>
    </message>
    <message>
        <source>Review taken over</source>
        <translation>انتقلت المراجعة إلى يد أخرى</translation>
    </message>
    <message>
        <source>Rule on two approvals changed</source>
        <translation>تغيّرت قاعدة الاعتمادين</translation>
    </message>
    <message>
        <source>Sections and their topics changed</source>
        <translation>تغيّرت الأقسام وموضوعاتها</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>أُرسل للمراجعة</translation>
    </message>
    <message>
        <source>Suggestions accepted</source>
        <translation>قُبلت اقتراحات</translation>
    </message>
    <message>
        <source>Suggestions rejected</source>
        <translation>رُفضت اقتراحات</translation>
    </message>
    <message>
        <source>Suggestions taken back</source>
        <translation>سُحبت اقتراحات</translation>
    </message>
    <message>
        <source>Tag accepted</source>
        <translation>اعتُمد وسم</translation>
    </message>
    <message>
        <source>Tag created</source>
        <translation>أُنشئ وسم</translation>
    </message>
    <message>
        <source>Tag described</source>
        <translation>وُصف وسم</translation>
    </message>
    <message>
        <source>Tag renamed</source>
        <translation>أُعيدت تسمية وسم</translation>
    </message>
    <message>
        <source>Tag retired</source>
        <translation>أُحيل وسم إلى التقاعد</translation>
    </message>
    <message>
        <source>Tag split</source>
        <translation>فُصل وسم</translation>
    </message>
    <message>
        <source>Tags changed in many articles</source>
        <translation>غُيِّرت الوسوم في مقالات كثيرة</translation>
    </message>
    <message>
        <source>Tags kept apart</source>
        <translation>أُبقيت وسوم منفصلة</translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>دُمج وسمان</translation>
    </message>
    <message>
        <source>Template kept</source>
        <translation>حُفظ قالب</translation>
    </message>
    <message>
        <source>Template taken away</source>
        <translation>حُذف قالب</translation>
    </message>
    <message>
        <source>Tick taken back</source>
        <translation>سُحب تأشير من قائمة التحقق</translation>
    </message>
    <message>
        <source>Ticked on the checklist</source>
        <translation>أُشِّر على سؤال في قائمة التحقق</translation>
    </message>
    <message>
        <source>Unsaved text recovered</source>
        <translation>استُعيد نص لم يكن محفوظاً</translation>
    </message>
    <message>
        <source>Version kept</source>
        <translation>حُفظت نسخة</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Words added to the dictionary</source>
        <translation>أُضيفت كلمات إلى المعجم</translation>
    </message>
    <message>
        <source>Words taken out of the dictionary</source>
        <translation>حُذفت كلمات من المعجم</translation>
    </message>
    <message>
        <source>Wrong passphrases: the account waits</source>
        <translation>عبارات مرور خاطئة: الحساب ينتظر</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>A package is not written before this time.</source>
        <translation>لا تُنشأ حزمة تضم هذا المقال قبل هذا الموعد.</translation>
    </message>
    <message>
        <source>Address (slug)</source>
        <translation>عنوان الصفحة على الموقع</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>المكان والوكالة</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Make it from the headline</source>
        <translation>ولّده من العنوان</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>حظر نشر حتى موعد</translation>
    </message>
    <message>
        <source>Not to be handed over before</source>
        <translation>لا يُسلَّم قبل</translation>
    </message>
    <message>
        <source>Place and agency</source>
        <translation>القاهرة – وكالات</translation>
    </message>
    <message>
        <source>Politics, economy, culture…</source>
        <translation>سياسة، اقتصاد، ثقافة…</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>The end of the article's web address</source>
        <translation>الجزء الأخير من رابط المقال على الموقع</translation>
    </message>
    <message>
        <source>What search engines and shared links show</source>
        <translation>ما يظهر في محركات البحث وعند مشاركة الرابط</translation>
    </message>
    <message>
        <source>Where the story comes from</source>
        <translation>من أين جاء الخبر</translation>
    </message>
    <message>
        <source>Who wrote it, as printed</source>
        <translation>اسم الكاتب كما يُنشر</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختر صورة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Drop a picture here, paste one, or choose a file</source>
        <translation>أفلت صورة هنا أو الصقها أو اختر ملفاً</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>عدّل…</translation>
    </message>
    <message>
        <source>It held several pictures; the first one was kept.</source>
        <translation>كان في الملف أكثر من صورة، فحُفظت الأولى.</translation>
    </message>
    <message>
        <source>It is another kind of file than its name says.</source>
        <translation>نوع الملف غير ما يدل عليه اسمه.</translation>
    </message>
    <message>
        <source>It was turned upright, as the camera had noted.</source>
        <translation>عُدّل اتجاه الصورة كما سجّلته الكاميرا.</translation>
    </message>
    <message>
        <source>Its colours were turned into those of the web.</source>
        <translation>حُوّلت ألوانها إلى ألوان الويب.</translation>
    </message>
    <message>
        <source>No article is chosen yet; a title alone can be linked later.</source>
        <translation>لم يُختر مقال بعد، ويمكن ربط العنوان وحده لاحقاً.</translation>
    </message>
    <message>
        <source>Not found in the archive yet</source>
        <translation>لم يُعثر عليه في الأرشيف بعد</translation>
    </message>
    <message>
        <source>Only an address that begins with https:// or http:// can be put in.</source>
        <translation>لا يُدرج إلا رابط يبدأ بـ ⁦https://⁩ أو ⁦http://⁩.</translation>
    </message>
    <message>
        <source>Picture and its focal point</source>
        <translation>الصورة ونقطة تركيزها</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>تُقرأ الصورة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>ما زال ينقص: {what}</translation>
    </message>
    <message>
        <source>The card leads to an article of this desk.</source>
        <translation>تؤدي البطاقة إلى مقال في هذا المكتب.</translation>
    </message>
    <message>
        <source>The picture is in. Double-click it to give it a caption and credit.</source>
        <translation>أُدرجت الصورة. انقرها نقراً مزدوجاً لتكتب تعليقها ومصدرها.</translation>
    </message>
    <message>
        <source>The point is at {x}% from the left and {y}% from the top.</source>
        <translation>النقطة على {x}٪ من اليسار و{y}٪ من الأعلى.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>لا صورة في الحافظة.</translation>
    </message>
    <message>
        <source>This picture is not in the desk</source>
        <translation>هذه الصورة ليست في المكتب</translation>
    </message>
    <message>
        <source>What the file told of place, camera and people was removed.</source>
        <translation>أُزيل ما في الملف من بيانات المكان والكاميرا والأشخاص.</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>⁦{width} × {height}⁩ بكسل</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>صفر مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالين</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>صفر مسودات</numerusform>
            <numerusform>مسودة واحدة</numerusform>
            <numerusform>مسودتين</numerusform>
            <numerusform>%n مسودات</numerusform>
            <numerusform>%n مسودة</numerusform>
            <numerusform>%n مسودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعاً</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعين</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعاً</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replacement(s) made</source>
        <translation>
            <numerusform>لم يُستبدل شيء</numerusform>
            <numerusform>استُبدل موضع واحد</numerusform>
            <numerusform>استُبدل موضعان</numerusform>
            <numerusform>استُبدلت %n مواضع</numerusform>
            <numerusform>استُبدل %n موضعاً</numerusform>
            <numerusform>استُبدل %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>A / a</source>
        <translation>A / a</translation>
    </message>
    <message>
        <source>A whole word, also behind و ف ب ل ك ال; the prefixes stay when it is replaced</source>
        <translation>كلمة كاملة وإن سبقتها و ف ب ل ك ال؛ وتبقى السوابق عند الاستبدال</translation>
    </message>
    <message>
        <source>Alef maqsura and ya are the same</source>
        <translation>لا فرق بين الألف المقصورة والياء</translation>
    </message>
    <message>
        <source>All drafts…</source>
        <translation>كل المسودات…</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>النص البديل</translation>
    </message>
    <message numerus="yes">
        <source>And %n more article(s).</source>
        <translation>
            <numerusform>ولا غيرها.</numerusform>
            <numerusform>ومقال آخر.</numerusform>
            <numerusform>ومقالان آخران.</numerusform>
            <numerusform>و%n مقالات أخرى.</numerusform>
            <numerusform>و%n مقالاً آخر.</numerusform>
            <numerusform>و%n مقال آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Capital and small Latin letters are the same</source>
        <translation>لا فرق بين الحروف اللاتينية الكبيرة والصغيرة</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Drafts and returned articles that you may edit.</source>
        <translation>المسودات والمقالات المعادة التي يحق لك تعديلها.</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المقال</translation>
    </message>
    <message>
        <source>Groups are \1 or \g&lt;name&gt; in the replacement. The switches for Arabic letters are for plain text only.</source>
        <translation>تُكتب المجموعات في البديل ⁦\1⁩ أو ⁦\g&lt;name&gt;⁩. ومفاتيح الحروف العربية للنص العادي وحده.</translation>
    </message>
    <message>
        <source>Hamzas</source>
        <translation>الهمزات</translation>
    </message>
    <message>
        <source>Ignore:</source>
        <translation>تجاهل:</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>وأُوقف قبل أن يكتمل.</translation>
    </message>
    <message>
        <source>Left as it was: {article} ({reason})</source>
        <translation>بقي على حاله: {article} ({reason})</translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation>لا جزءاً من كلمة أطول</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Nothing in {drafts} looked through.</source>
        <translation>لا نتائج بعد البحث في {drafts}.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>لم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>لم يُتراجع عن شيء.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Read-also card</source>
        <translation>بطاقة «إقرأ أيضاً»</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدل</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>استبدل</numerusform>
            <numerusform>استبدل موضعاً واحداً</numerusform>
            <numerusform>استبدل موضعين</numerusform>
            <numerusform>استبدل %n مواضع</numerusform>
            <numerusform>استبدل %n موضعاً</numerusform>
            <numerusform>استبدل %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace all…</source>
        <translation>استبدل الكل…</translation>
    </message>
    <message>
        <source>Replace what is ticked</source>
        <translation>استبدل المؤشّر عليه</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Replacements</source>
        <translation>الاستبدالات</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stretched letters make no difference</source>
        <translation>لا فرق بين الكلمة ممدودة بالتطويل وبدونه</translation>
    </message>
    <message>
        <source>Ta marbuta and ha are the same</source>
        <translation>لا فرق بين التاء المربوطة والهاء</translation>
    </message>
    <message>
        <source>Table, row {row}, column {column}</source>
        <translation>الجدول، الصف {row}، العمود {column}</translation>
    </message>
    <message>
        <source>Tashkeel</source>
        <translation>التشكيل</translation>
    </message>
    <message>
        <source>Tatweel</source>
        <translation>التطويل</translation>
    </message>
    <message>
        <source>There are more: narrow the search.</source>
        <translation>وهناك المزيد: ضيّق البحث.</translation>
    </message>
    <message>
        <source>Title of the embed</source>
        <translation>عنوان المادة المضمّنة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undone in {articles}.</source>
        <translation>جرى التراجع في {articles}.</translation>
    </message>
    <message>
        <source>Vowels and other marks make no difference</source>
        <translation>لا أثر للحركات وسائر علامات التشكيل</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>كلمة كاملة</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Word with prefixes</source>
        <translation>كلمة مع السوابق</translation>
    </message>
    <message>
        <source>somebody changed it meanwhile</source>
        <translation>غيّره أحدهم في هذه الأثناء</translation>
    </message>
    <message>
        <source>{before}{old}{after}: “{old}” becomes “{new}”</source>
        <translation>{before}{old}{after}: «{old}» تصبح «{new}»</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} من {total}</translation>
    </message>
    <message>
        <source>{places} in {drafts} looked through.</source>
        <translation>عُثر على {places} بعد البحث في {drafts}.</translation>
    </message>
    <message>
        <source>{places} replaced in {articles}.</source>
        <translation>جرى استبدال {places} في {articles}.</translation>
    </message>
    <message>
        <source>أ إ آ ا are the same, as are ؤ و and ئ ي</source>
        <translation>لا فرق بين أ إ آ ا، ولا بين ؤ و، ولا بين ئ ي</translation>
    </message>
    <message>
        <source>ة / ه</source>
        <translation>ة / ه</translation>
    </message>
    <message>
        <source>ى / ي</source>
        <translation>ى / ي</translation>
    </message>
</context>
<context>
    <name>FindDrafts</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>البحث عن</translation>
    </message>
    <message>
        <source>Find and replace in all drafts</source>
        <translation>ابحث واستبدل في كل المسودات</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>البديل</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>About this rule</source>
        <translation>عن هذه القاعدة</translation>
    </message>
    <message>
        <source>Add to the dictionary</source>
        <translation>أضف إلى المعجم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Change to {text}</source>
        <translation>غيّر إلى {text}</translation>
    </message>
    <message>
        <source>Checking is switched off</source>
        <translation>التدقيق غير مفعّل</translation>
    </message>
    <message>
        <source>Checking the text…</source>
        <translation>يُدقَّق النص…</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>أسلوب الدار</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>تجاهل هنا</translation>
    </message>
    <message>
        <source>Ignored in this article</source>
        <translation>متجاهَل في هذا المقال</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>In a caption.</source>
        <translation>في تعليق صورة أو جدول.</translation>
    </message>
    <message>
        <source>In a link to a similar article.</source>
        <translation>في رابط مقال مشابه.</translation>
    </message>
    <message>
        <source>In a read-also card of the text.</source>
        <translation>في بطاقة «إقرأ أيضاً» داخل النص.</translation>
    </message>
    <message>
        <source>In a read-also link.</source>
        <translation>في رابط «إقرأ أيضاً».</translation>
    </message>
    <message>
        <source>In a table.</source>
        <translation>في جدول.</translation>
    </message>
    <message>
        <source>In a tag.</source>
        <translation>في وسم.</translation>
    </message>
    <message>
        <source>In the byline.</source>
        <translation>في اسم الكاتب.</translation>
    </message>
    <message>
        <source>In the credit of a picture.</source>
        <translation>في مصدر صورة.</translation>
    </message>
    <message>
        <source>In the dateline.</source>
        <translation>في مكان الخبر.</translation>
    </message>
    <message>
        <source>In the description of a picture.</source>
        <translation>في النص البديل لصورة.</translation>
    </message>
    <message>
        <source>In the rights of a picture.</source>
        <translation>في حقوق صورة.</translation>
    </message>
    <message>
        <source>In the source.</source>
        <translation>في المصدر.</translation>
    </message>
    <message>
        <source>In the title of an embed.</source>
        <translation>في عنوان مادة مضمّنة.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Neither the dictionary nor the house style has a remark.</source>
        <translation>لا ملاحظة للمعجم ولا لأسلوب الدار.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>لا شيء من هذا النوع</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>أعد إظهارها</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>Spelling and house style can be switched on in the settings.</source>
        <translation>يمكن تشغيل تدقيق الإملاء والأسلوب من الإعدادات.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>المصطلحات</translation>
    </message>
    <message>
        <source>The text is sound</source>
        <translation>النص سليم</translation>
    </message>
</context>
<context>
    <name>FirstAccountDialog</name>
    <message>
        <source>Begin with your own account. It manages the desk: you add the editors and reviewers afterwards.</source>
        <translation>ابدأ بحسابك. هو الحساب الذي يدير المكتب، وبه تضيف المحررين والمراجعين لاحقاً.</translation>
    </message>
    <message>
        <source>Editor Desk</source>
        <translation>مكتب التحرير</translation>
    </message>
    <message>
        <source>It is kept nowhere and cannot be recovered: choose one that you will remember.</source>
        <translation>لا تُحفظ في أي مكان ولا يمكن استرجاعها، فاختر ما لن تنساه.</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>أنشئ المكتب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Raw copy comes in, is written and reviewed, and leaves as a sealed package that the web team can check. All of it stays on this computer.</source>
        <translation>تدخل المادة الخام، فتُحرَّر وتُراجَع، ثم تخرج حزمةً موقّعة يستطيع فريق الموقع التحقق منها. وكل شيء يبقى على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>عبارة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Welcome to Editor Desk</source>
        <translation>أهلاً بك في مكتب التحرير</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Your name, as colleagues know it</source>
        <translation>اسمك كما يعرفه الزملاء</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>Approved</source>
        <translation>معتمدة</translation>
    </message>
    <message>
        <source>Approved by me</source>
        <translation>اعتمدتُها</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>مطلوب تعديلها</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>تصويبات</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>مُسلَّمة</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>بيدي</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Mentions of me</source>
        <translation>ذُكرتُ فيها</translation>
    </message>
    <message>
        <source>My drafts</source>
        <translation>مسوداتي</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <translation>جاهزة للتسليم</translation>
    </message>
    <message>
        <source>Returned by me</source>
        <translation>أعدتُها للتعديل</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>بانتظاري</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>A picture does not name its source</source>
        <translation>صورة لا تذكر مصدرها</translation>
    </message>
    <message>
        <source>A picture has no alternative text</source>
        <translation>صورة بلا نص بديل</translation>
    </message>
    <message>
        <source>Content of the feeds and imports</source>
        <translation>محتوى الخلاصات وملفات الاستيراد</translation>
    </message>
    <message>
        <source>Form of the JSON files</source>
        <translation>صيغة ملفات JSON</translation>
    </message>
    <message>
        <source>Form of the XML files</source>
        <translation>صيغة ملفات XML</translation>
    </message>
    <message>
        <source>Links inside the package</source>
        <translation>الروابط داخل الحزمة</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>أسماء الملفات</translation>
    </message>
    <message>
        <source>Safety and form of the pages</source>
        <translation>أمان الصفحات وصيغتها</translation>
    </message>
    <message>
        <source>The article for other newsrooms (ninjs)</source>
        <translation>المقال لغرف الأخبار الأخرى (ninjs)</translation>
    </message>
    <message>
        <source>The head of the Markdown files</source>
        <translation>رأس ملفات Markdown</translation>
    </message>
    <message>
        <source>The picture files</source>
        <translation>ملفات الصور</translation>
    </message>
    <message>
        <source>What search engines look for (JSON-LD)</source>
        <translation>ما تبحث عنه محركات البحث (JSON-LD)</translation>
    </message>
    <message>
        <source>Zip files, books and PDF</source>
        <translation>ملفات zip والكتب وPDF</translation>
    </message>
    <message>
        <source>a description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>a document type stands in the XML</source>
        <translation>في ملف XML تعريف لنوع المستند</translation>
    </message>
    <message>
        <source>a field is missing or cannot be read</source>
        <translation>حقل ناقص أو لا يُقرأ</translation>
    </message>
    <message>
        <source>a link leads to nothing</source>
        <translation>رابط لا يصل إلى شيء</translation>
    </message>
    <message>
        <source>a name stands there twice</source>
        <translation>اسم مكرر</translation>
    </message>
    <message>
        <source>a name that not every system keeps</source>
        <translation>اسم لا تقبله كل الأنظمة</translation>
    </message>
    <message>
        <source>a picture has no alternative text</source>
        <translation>صورة بلا نص بديل</translation>
    </message>
    <message>
        <source>a picture is damaged or of another type</source>
        <translation>صورة تالفة أو من نوع آخر</translation>
    </message>
    <message>
        <source>a picture names nobody as its source</source>
        <translation>صورة بلا مصدر</translation>
    </message>
    <message>
        <source>a picture with an address</source>
        <translation>صورة لها عنوان على الموقع</translation>
    </message>
    <message>
        <source>a zip file, book or PDF is damaged</source>
        <translation>ملف مضغوط أو كتاب أو ملف PDF تالف</translation>
    </message>
    <message>
        <source>an address for the site's pictures (desk rules, the page “Site”)</source>
        <translation>عنوان لصور الموقع (صفحة «الموقع» في قواعد المكتب)</translation>
    </message>
    <message>
        <source>language or direction of the text is not said</source>
        <translation>لم تُذكر لغة النص أو اتجاهه</translation>
    </message>
    <message>
        <source>search engines would like more</source>
        <translation>تطلب محركات البحث المزيد</translation>
    </message>
    <message>
        <source>tags of the page do not match</source>
        <translation>وسوم الصفحة غير متطابقة</translation>
    </message>
    <message>
        <source>the JSON cannot be read</source>
        <translation>ملف JSON لا يُقرأ</translation>
    </message>
    <message>
        <source>the XML cannot be read</source>
        <translation>ملف XML لا يُقرأ</translation>
    </message>
    <message>
        <source>the head of the file is not complete</source>
        <translation>ترويسة الملف غير مكتملة</translation>
    </message>
    <message>
        <source>the name of who wrote it</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>the page would load something from elsewhere</source>
        <translation>الصفحة تحمّل شيئاً من خارجها</translation>
    </message>
    <message>
        <source>the page would run something</source>
        <translation>الصفحة تشغّل شيئاً</translation>
    </message>
    <message>
        <source>when it is published</source>
        <translation>وقت النشر</translation>
    </message>
    <message>
        <source>when it was changed</source>
        <translation>وقت التعديل</translation>
    </message>
    <message>
        <source>who publishes it</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>who wrote it</source>
        <translation>الكاتب</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to hand over</source>
        <translation>
            <numerusform>لا مقالات مختارة</numerusform>
            <numerusform>مقال واحد للتسليم</numerusform>
            <numerusform>مقالان للتسليم</numerusform>
            <numerusform>%n مقالات للتسليم</numerusform>
            <numerusform>%n مقالاً للتسليم</numerusform>
            <numerusform>%n مقال للتسليم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go</source>
        <translation>
            <numerusform>لا شيء ممنوع</numerusform>
            <numerusform>واحد لا يمكن تسليمه</numerusform>
            <numerusform>اثنان لا يمكن تسليمهما</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the package</source>
        <translation>
            <numerusform>لا أخطاء في الحزمة</numerusform>
            <numerusform>خطأ واحد في الحزمة</numerusform>
            <numerusform>خطآن في الحزمة</numerusform>
            <numerusform>%n أخطاء في الحزمة</numerusform>
            <numerusform>%n خطأً في الحزمة</numerusform>
            <numerusform>%n خطأ في الحزمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفاً</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>لا شيء لم يُرسل</numerusform>
            <numerusform>واحدة لم تُرسل</numerusform>
            <numerusform>اثنتان لم تُرسلا</numerusform>
            <numerusform>%n لم تُرسل</numerusform>
            <numerusform>%n لم تُرسل</numerusform>
            <numerusform>%n لم تُرسل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>لا حزم</numerusform>
            <numerusform>حزمة واحدة</numerusform>
            <numerusform>حزمتان</numerusform>
            <numerusform>%n حزم</numerusform>
            <numerusform>%n حزمة</numerusform>
            <numerusform>%n حزمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) on their way</source>
        <translation>
            <numerusform>لا حزم في الطريق</numerusform>
            <numerusform>حزمة واحدة في الطريق</numerusform>
            <numerusform>حزمتان في الطريق</numerusform>
            <numerusform>%n حزم في الطريق</numerusform>
            <numerusform>%n حزمة في الطريق</numerusform>
            <numerusform>%n حزمة في الطريق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>بلا صور</numerusform>
            <numerusform>صورة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%n صور</numerusform>
            <numerusform>%n صورة</numerusform>
            <numerusform>%n صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n related article(s)</source>
        <translation>
            <numerusform>بلا مقالات مرتبطة</numerusform>
            <numerusform>مقال مرتبط واحد</numerusform>
            <numerusform>مقالان مرتبطان</numerusform>
            <numerusform>%n مقالات مرتبطة</numerusform>
            <numerusform>%n مقالاً مرتبطاً</numerusform>
            <numerusform>%n مقال مرتبط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسماً</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>مجلد…</translation>
    </message>
    <message>
        <source>A zip file…</source>
        <translation>ملف zip…</translation>
    </message>
    <message>
        <source>Approved with the rule of two persons set aside: {reason}</source>
        <translation>اعتُمد خروجاً على قاعدة الشخصين: {reason}</translation>
    </message>
    <message>
        <source>Cannot go</source>
        <translation>لا يُسلَّم</translation>
    </message>
    <message>
        <source>Choose at least one article.</source>
        <translation>اختر مقالاً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>Its withdrawal is handed over — readers are told: {note}</source>
        <translation>يُسلَّم سحبه — ويُقال للقراء: {note}</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>مفتاح {name}</translation>
    </message>
    <message numerus="yes">
        <source>Last package checked: %n fault(s)</source>
        <translation>
            <numerusform>آخر حزمة فُحصت: بلا أخطاء</numerusform>
            <numerusform>آخر حزمة فُحصت: خطأ واحد</numerusform>
            <numerusform>آخر حزمة فُحصت: خطآن</numerusform>
            <numerusform>آخر حزمة فُحصت: %n أخطاء</numerusform>
            <numerusform>آخر حزمة فُحصت: %n خطأً</numerusform>
            <numerusform>آخر حزمة فُحصت: %n خطأ</numerusform>
        </translation>
    </message>
    <message>
        <source>More for this article</source>
        <translation>المزيد لهذا المقال</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>حزمة جديدة</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Package {name} is written: {count}</source>
        <translation>كُتبت الحزمة {name}: {count}</translation>
    </message>
    <message>
        <source>Packages handed over</source>
        <translation>حزم مُسلَّمة</translation>
    </message>
    <message>
        <source>Packages on their way</source>
        <translation>حزم في الطريق</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Receipt is confirmed.</source>
        <translation>سُجّل تأكيد الاستلام.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>أُوقف العمل، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The correction is open; the article can be edited and reviewed.</source>
        <translation>فُتح التصويب؛ يمكن تعديل المقال ومراجعته.</translation>
    </message>
    <message>
        <source>The package is whole: bag, seals and hashes hold</source>
        <translation>الحزمة سليمة: الملفات والأختام والبصمات كلها صحيحة</translation>
    </message>
    <message>
        <source>The package to verify</source>
        <translation>الحزمة المراد التحقق منها</translation>
    </message>
    <message>
        <source>The text changed after approval: version {head} is not signed — version {sealed} is handed over</source>
        <translation>تغيّر النص بعد الاعتماد: النسخة {head} غير موقّعة — تُسلَّم النسخة {sealed} المعتمدة</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>النسخة {number}</translation>
    </message>
    <message>
        <source>Where packages are written</source>
        <translation>أين تُكتب الحزم</translation>
    </message>
    <message>
        <source>Write the chosen articles into one sealed package</source>
        <translation>اكتب المقالات المختارة في حزمة واحدة مختومة</translation>
    </message>
    <message>
        <source>Written to: {folder}</source>
        <translation>تُحفظ في: {folder}</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ملفات zip ‏(*.zip)</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>لم تُختر بعد</translation>
    </message>
    <message>
        <source>readers are told: {note}</source>
        <translation>يُقال للقراء: {note}</translation>
    </message>
    <message>
        <source>takes the place of: {headline}</source>
        <translation>يحل محل: {headline}</translation>
    </message>
    <message>
        <source>the signature is valid</source>
        <translation>التوقيع صالح</translation>
    </message>
    <message>
        <source>{actions}: {reason}</source>
        <translation>{actions}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>… and the same for %n more article(s)</source>
        <translation>
            <numerusform>… ومثلها لغيرها</numerusform>
            <numerusform>… ومثلها لمقال آخر</numerusform>
            <numerusform>… ومثلها لمقالين آخرين</numerusform>
            <numerusform>… ومثلها لـ%n مقالات أخرى</numerusform>
            <numerusform>… ومثلها لـ%n مقالاً آخر</numerusform>
            <numerusform>… ومثلها لـ%n مقال آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverRoomForm</name>
    <message>
        <source>Articles of the package</source>
        <translation>مقالات الحزمة</translation>
    </message>
    <message>
        <source>Articles ready to hand over</source>
        <translation>مقالات جاهزة للتسليم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>غيّر…</translation>
    </message>
    <message>
        <source>Choose where packages are written</source>
        <translation>اختر أين تُكتب الحزم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Make the package</source>
        <translation>أنشئ الحزمة</translation>
    </message>
    <message>
        <source>No package has left the desk yet.</source>
        <translation>لم تخرج من المكتب أي حزمة بعد.</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over. What reviewers approve comes up here.</source>
        <translation>لا شيء بانتظار التسليم. يظهر هنا ما يعتمده المراجعون.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Packages handed over</source>
        <translation>حزم مُسلَّمة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Show the package in the file manager</source>
        <translation>أظهر الحزمة في مدير الملفات</translation>
    </message>
    <message>
        <source>The package as a folder</source>
        <translation>الحزمة مجلداً</translation>
    </message>
    <message>
        <source>The package as one zip file</source>
        <translation>الحزمة ملف zip واحداً</translation>
    </message>
    <message>
        <source>Verify a package that exists already: bag, seals and hashes</source>
        <translation>تحقق من حزمة موجودة: الملفات والأختام والبصمات</translation>
    </message>
    <message>
        <source>Verify a package…</source>
        <translation>تحقق من حزمة…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>تحقق من جديد</translation>
    </message>
    <message>
        <source>Verify the package as it lies there now</source>
        <translation>تحقق من الحزمة كما هي الآن</translation>
    </message>
    <message>
        <source>What the package holds</source>
        <translation>محتوى الحزمة</translation>
    </message>
    <message>
        <source>Write the chosen articles into one sealed package</source>
        <translation>اكتب المقالات المختارة في حزمة واحدة مختومة</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>ملف zip</translation>
    </message>
</context>
<context>
    <name>HistoryForm</name>
    <message>
        <source>Autosaves too</source>
        <translation>مع الحفظ التلقائي</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>قارن…</translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation>سجل المقال</translation>
    </message>
    <message>
        <source>Make this version the newest one</source>
        <translation>اجعل هذه النسخة هي الأحدث</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>Read this version as it was (Enter)</source>
        <translation>اقرأ هذه النسخة كما كانت (Enter)</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استرجعها…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>With the text as it stands now; or choose two versions (Ctrl+click) to compare them</source>
        <translation>بالنص كما هو الآن، أو اختر نسختين (Ctrl مع النقر) لتقارن بينهما</translation>
    </message>
</context>
<context>
    <name>HouseStyle</name>
    <message>
        <source>Line {line}, “{rule}”:</source>
        <translation>السطر {line}، «{rule}»:</translation>
    </message>
    <message>
        <source>Line {line}:</source>
        <translation>السطر {line}:</translation>
    </message>
    <message>
        <source>Look at the checklist again; it shows what is asked now.</source>
        <translation>راجع قائمة التحقق من جديد، ففيها ما يُسأل عنه الآن.</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the desk goes by the house style that it had.</source>
        <translation>صحّح هذا الموضع ثم احفظ ثانية. وإلى ذلك الحين يعمل المكتب بأسلوب الدار السابق.</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the names stay as they were.</source>
        <translation>صحّح هذا الموضع ثم احفظ ثانية. وإلى ذلك الحين تبقى الأسماء كما كانت.</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the reasons stay as they were.</source>
        <translation>أصلح ذلك الموضع واحفظ من جديد. وإلى ذلك الحين تبقى الأسباب كما كانت.</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the rule stays as it was.</source>
        <translation>أصلح ذلك الموضع واحفظ من جديد. وإلى ذلك الحين تبقى القاعدة كما كانت.</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the rules stay as they were.</source>
        <translation>أصلح الموضع واحفظ من جديد. وإلى ذلك الحين تبقى القواعد كما كانت.</translation>
    </message>
    <message>
        <source>Something in the file is not as it must be.</source>
        <translation>في الملف ما ليس على الوجه الصحيح.</translation>
    </message>
    <message>
        <source>The checklist was not saved</source>
        <translation>لم تُحفظ قائمة التحقق</translation>
    </message>
    <message>
        <source>The house style was not saved</source>
        <translation>لم يُحفظ أسلوب الدار</translation>
    </message>
    <message>
        <source>The names were not saved</source>
        <translation>لم تُحفظ الأسماء</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>السبب ناقص</translation>
    </message>
    <message>
        <source>The reasons for a return were not saved</source>
        <translation>لم تُحفظ أسباب الإعادة</translation>
    </message>
    <message>
        <source>The rule on two approvals was not saved</source>
        <translation>لم تُحفظ قاعدة الاعتمادين</translation>
    </message>
    <message>
        <source>The rules of the desk were changed meanwhile.</source>
        <translation>غُيّرت قواعد المكتب في الأثناء.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more faults after it.</source>
        <translation>
            <numerusform>لا أخطاء بعده.</numerusform>
            <numerusform>وبعده خطأ آخر.</numerusform>
            <numerusform>وبعده خطآن آخران.</numerusform>
            <numerusform>وبعده %n أخطاء أخرى.</numerusform>
            <numerusform>وبعده %n خطأ آخر.</numerusform>
            <numerusform>وبعده %n خطأ آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not asked any more</source>
        <translation>لم يعد هذا السؤال مطروحاً</translation>
    </message>
    <message>
        <source>What breaks the house style stays only with a reason that others can read.</source>
        <translation>ما يخالف أسلوب الدار لا يبقى إلا بسبب يقرؤه الآخرون.</translation>
    </message>
    <message>
        <source>Write in a few words why it is right here.</source>
        <translation>اكتب في كلمات قليلة لماذا هو صحيح هنا.</translation>
    </message>
    <message>
        <source>nobody knows a field “{detail}”.</source>
        <translation>لا يوجد حقل باسم «{detail}».</translation>
    </message>
    <message>
        <source>the fix does not make of its example what the file says: {detail}.</source>
        <translation>نتيجة التصحيح في المثال غير ما كُتب في الملف: {detail}.</translation>
    </message>
    <message>
        <source>the pattern cannot be read ({detail}).</source>
        <translation>تعذّرت قراءة النمط ({detail}).</translation>
    </message>
    <message>
        <source>the pattern takes too long on long texts.</source>
        <translation>النمط بطيء جداً في النصوص الطويلة.</translation>
    </message>
    <message>
        <source>the rule does not find anything in its example “{detail}”.</source>
        <translation>لم تجد القاعدة شيئاً في مثالها «{detail}».</translation>
    </message>
    <message>
        <source>the rule finds something in “{detail}”, where it must not.</source>
        <translation>تعمل القاعدة في «{detail}» ويجب أن تسكت عنه.</translation>
    </message>
    <message>
        <source>this is not written as TOML wants it ({detail}).</source>
        <translation>الكتابة هنا لا توافق صيغة TOML ‏({detail}).</translation>
    </message>
    <message>
        <source>this value cannot be: {detail}.</source>
        <translation>هذه القيمة غير مقبولة: {detail}.</translation>
    </message>
    <message>
        <source>“{detail}” is missing.</source>
        <translation>«{detail}» ناقص.</translation>
    </message>
    <message>
        <source>“{detail}” is there twice.</source>
        <translation>«{detail}» مكرر.</translation>
    </message>
    <message>
        <source>“{detail}” needs three examples or more.</source>
        <translation>يحتاج «{detail}» إلى ثلاثة أمثلة أو أكثر.</translation>
    </message>
    <message>
        <source>“{rule}”:</source>
        <translation>«{rule}»:</translation>
    </message>
</context>
<context>
    <name>IgnoreForm</name>
    <message>
        <source>A few words…</source>
        <translation>بضع كلمات…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ignore in this article</source>
        <translation>تجاهل في هذا المقال</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why may it stay? The reason is kept with the article.</source>
        <translation>لماذا يبقى كما هو؟ يُحفظ السبب مع المقال.</translation>
    </message>
</context>
<context>
    <name>ImageForm</name>
    <message>
        <source>Alternative text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>Alternative text: what the picture shows, for whoever cannot see it</source>
        <translation>النص البديل: ما تُظهره الصورة لمن لا يراها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفاً…</translation>
    </message>
    <message>
        <source>Click or drag on the picture, or use the arrow keys, to set the point that every cut must keep.</source>
        <translation>انقر على الصورة أو اسحب، أو استعمل الأسهم، لتحديد النقطة التي يحفظها كل قصّ.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>الصق</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>أدرج</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source> · </source>
        <comment>between notes</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) of text</source>
        <translation>
            <numerusform>بلا نص</numerusform>
            <numerusform>فقرة واحدة</numerusform>
            <numerusform>فقرتان</numerusform>
            <numerusform>%n فقرات</numerusform>
            <numerusform>%n فقرة</numerusform>
            <numerusform>%n فقرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded frame(s) removed</source>
        <translation>
            <numerusform>لا إطارات</numerusform>
            <numerusform>حُذف إطار مضمّن</numerusform>
            <numerusform>حُذف إطاران مضمّنان</numerusform>
            <numerusform>حُذفت %n إطارات مضمّنة</numerusform>
            <numerusform>حُذف %n إطاراً مضمّناً</numerusform>
            <numerusform>حُذف %n إطار مضمّن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form field(s) removed</source>
        <translation>
            <numerusform>لا نماذج</numerusform>
            <numerusform>حُذف حقل نموذج</numerusform>
            <numerusform>حُذف حقلا نموذج</numerusform>
            <numerusform>حُذفت %n حقول نماذج</numerusform>
            <numerusform>حُذف %n حقل نموذج</numerusform>
            <numerusform>حُذف %n حقل نموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden comment(s) removed</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>حُذف تعليق مخفي</numerusform>
            <numerusform>حُذف تعليقان مخفيان</numerusform>
            <numerusform>حُذفت %n تعليقات مخفية</numerusform>
            <numerusform>حُذف %n تعليقاً مخفياً</numerusform>
            <numerusform>حُذف %n تعليق مخفي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden control character(s) removed</source>
        <translation>
            <numerusform>لا محارف خفية</numerusform>
            <numerusform>حُذف محرف تحكم خفي</numerusform>
            <numerusform>حُذف محرفا تحكم خفيان</numerusform>
            <numerusform>حُذفت %n محارف تحكم خفية</numerusform>
            <numerusform>حُذف %n محرف تحكم خفي</numerusform>
            <numerusform>حُذف %n محرف تحكم خفي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) not fetched</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة لم تُجلب</numerusform>
            <numerusform>صورتان لم تُجلبا</numerusform>
            <numerusform>%n صور لم تُجلب</numerusform>
            <numerusform>%n صورة لم تُجلب</numerusform>
            <numerusform>%n صورة لم تُجلب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s)</source>
        <translation>
            <numerusform>بلا كلمات دلالية</numerusform>
            <numerusform>كلمة دلالية واحدة</numerusform>
            <numerusform>كلمتان دلاليتان</numerusform>
            <numerusform>%n كلمات دلالية</numerusform>
            <numerusform>%n كلمة دلالية</numerusform>
            <numerusform>%n كلمة دلالية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>لا سطور</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%n سطور</numerusform>
            <numerusform>%n سطراً</numerusform>
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s)</source>
        <translation>
            <numerusform>بلا «إقرأ أيضاً»</numerusform>
            <numerusform>مقال «إقرأ أيضاً»</numerusform>
            <numerusform>مقالا «إقرأ أيضاً»</numerusform>
            <numerusform>%n مقالات «إقرأ أيضاً»</numerusform>
            <numerusform>%n مقالاً «إقرأ أيضاً»</numerusform>
            <numerusform>%n مقال «إقرأ أيضاً»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s) made</source>
        <translation>
            <numerusform>لم يُنشأ مقال «إقرأ أيضاً»</numerusform>
            <numerusform>وأُنشئ مقال «إقرأ أيضاً»</numerusform>
            <numerusform>وأُنشئ مقالا «إقرأ أيضاً»</numerusform>
            <numerusform>وأُنشئت %n مقالات «إقرأ أيضاً»</numerusform>
            <numerusform>وأُنشئ %n مقالاً «إقرأ أيضاً»</numerusform>
            <numerusform>وأُنشئ %n مقال «إقرأ أيضاً»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read-also article(s) were in the archive</source>
        <translation>
            <numerusform>لا مقال منها في الأرشيف</numerusform>
            <numerusform>ومقال كان في الأرشيف فرُبط به</numerusform>
            <numerusform>ومقالان كانا في الأرشيف فرُبط بهما</numerusform>
            <numerusform>و%n مقالات كانت في الأرشيف فرُبط بها</numerusform>
            <numerusform>و%n مقالاً كانت في الأرشيف فرُبط بها</numerusform>
            <numerusform>و%n مقال كانت في الأرشيف فرُبط بها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) removed</source>
        <translation>
            <numerusform>لا برامج</numerusform>
            <numerusform>حُذف برنامج نصي</numerusform>
            <numerusform>حُذف برنامجان نصيان</numerusform>
            <numerusform>حُذفت %n برامج نصية</numerusform>
            <numerusform>حُذف %n برنامجاً نصياً</numerusform>
            <numerusform>حُذف %n برنامج نصي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar title(s)</source>
        <translation>
            <numerusform>بلا مقالات مشابهة</numerusform>
            <numerusform>مقال مشابه</numerusform>
            <numerusform>مقالان مشابهان</numerusform>
            <numerusform>%n مقالات مشابهة</numerusform>
            <numerusform>%n مقالاً مشابهاً</numerusform>
            <numerusform>%n مقال مشابه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style sheet(s) removed</source>
        <translation>
            <numerusform>لا أنماط</numerusform>
            <numerusform>حُذفت ورقة أنماط</numerusform>
            <numerusform>حُذفت ورقتا أنماط</numerusform>
            <numerusform>حُذفت %n أوراق أنماط</numerusform>
            <numerusform>حُذفت %n ورقة أنماط</numerusform>
            <numerusform>حُذفت %n ورقة أنماط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) still to be found</source>
        <translation>
            <numerusform>لا عناوين تُبحث</numerusform>
            <numerusform>عنوان يُبحث عنه</numerusform>
            <numerusform>عنوانان يُبحث عنهما</numerusform>
            <numerusform>%n عناوين يُبحث عنها</numerusform>
            <numerusform>%n عنواناً يُبحث عنه</numerusform>
            <numerusform>%n عنوان يُبحث عنه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe or relative link(s) became text</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط ناقص أو غير آمن صار نصاً</numerusform>
            <numerusform>رابطان ناقصان أو غير آمنين صارا نصاً</numerusform>
            <numerusform>%n روابط ناقصة أو غير آمنة صارت نصاً</numerusform>
            <numerusform>%n رابطاً ناقصاً أو غير آمن صارت نصاً</numerusform>
            <numerusform>%n رابط ناقص أو غير آمن صارت نصاً</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) or drawing(s) removed</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>حُذف مقطع أو رسم</numerusform>
            <numerusform>حُذف مقطعان أو رسمان</numerusform>
            <numerusform>حُذفت %n مقاطع أو رسوم</numerusform>
            <numerusform>حُذف %n مقطعاً أو رسماً</numerusform>
            <numerusform>حُذف %n مقطع أو رسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>أضف كلمة دلالية</translation>
    </message>
    <message>
        <source>Add a keyword…</source>
        <translation>أضف كلمة دلالية…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message numerus="yes">
        <source>Imported with %n tag(s)</source>
        <translation>
            <numerusform>استُورد المقال بلا وسوم</numerusform>
            <numerusform>استُورد المقال بوسم واحد</numerusform>
            <numerusform>استُورد المقال بوسمين</numerusform>
            <numerusform>استُورد المقال، وفيه %n وسوم</numerusform>
            <numerusform>استُورد المقال، وفيه %n وسماً</numerusform>
            <numerusform>استُورد المقال، وفيه %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>In the vocabulary</source>
        <translation>في قائمة المكتب</translation>
    </message>
    <message>
        <source>In the vocabulary as “{label}”</source>
        <translation>في قائمة المكتب بلفظ «{label}»</translation>
    </message>
    <message>
        <source>Join with “{next}”</source>
        <translation>ضُمّها إلى «{next}»</translation>
    </message>
    <message>
        <source>New: not in the vocabulary yet</source>
        <translation>جديدة: ليست في قائمة المكتب بعد</translation>
    </message>
    <message>
        <source>No line is a part of the text yet.</source>
        <translation>لا سطر ضمن النص بعد.</translation>
    </message>
    <message>
        <source>No source line was found.</source>
        <translation>لم يُعثر على سطر المصدر.</translation>
    </message>
    <message numerus="yes">
        <source>Not taken by any rule: %n line(s)</source>
        <translation>
            <numerusform>كل السطور صُنِّفت</numerusform>
            <numerusform>لم يُصنَّف: سطر واحد</numerusform>
            <numerusform>لم يُصنَّف: سطران</numerusform>
            <numerusform>لم تُصنَّف: %n سطور</numerusform>
            <numerusform>لم يُصنَّف: %n سطراً</numerusform>
            <numerusform>لم يُصنَّف: %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a title: looked for in the archive</source>
        <translation>عنوان فقط: يُبحث عنه في الأرشيف</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>افتح صفحة</translation>
    </message>
    <message>
        <source>Pages and documents (*.docx *.odt *.txt *.html *.htm *.xhtml *.md)</source>
        <translation>صفحات ومستندات (*.docx *.odt *.txt *.html *.htm *.xhtml *.md)</translation>
    </message>
    <message>
        <source>Part: {parts}</source>
        <translation>قسّمها: {parts}</translation>
    </message>
    <message>
        <source>Paste the page here</source>
        <translation>ألصق الصفحة هنا</translation>
    </message>
    <message>
        <source>Read also: imported as an article of its own</source>
        <translation>إقرأ أيضاً: يُستورد مقالاً مستقلاً</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذفها</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>عدّل لفظها…</translation>
    </message>
    <message>
        <source>Similar titles: looked for in the archive</source>
        <translation>مقالات مشابهة: يُبحث عنها في الأرشيف</translation>
    </message>
    <message>
        <source>The file ends in the middle; its end may be missing</source>
        <translation>الملف مبتور؛ قد تكون نهايته ناقصة</translation>
    </message>
    <message>
        <source>The page to import</source>
        <translation>الصفحة المراد استيرادها</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Your corrections are not stored yet. Do it once more to throw them away.</source>
        <translation>تصحيحاتك لم تُحفظ بعد. كرّر الأمر لتتخلى عنها.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, to be seen among the lines</source>
        <translation>
            <numerusform>… ولا غيرها</numerusform>
            <numerusform>… وواحد آخر تراه بين السطور</numerusform>
            <numerusform>… واثنان آخران تراهما بين السطور</numerusform>
            <numerusform>… و%n أخرى تراها بين السطور</numerusform>
            <numerusform>… و%n أخرى تراها بين السطور</numerusform>
            <numerusform>… و%n أخرى تراها بين السطور</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>A text or HTML file (Ctrl+O)</source>
        <translation>ملف نصي أو HTML ‏(Ctrl+O)</translation>
    </message>
    <message>
        <source>An archive…</source>
        <translation>أرشيف…</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>صفحة أخرى</translation>
    </message>
    <message>
        <source>Bring in a page</source>
        <translation>استورد صفحة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change the part</source>
        <translation>غيّر الدور</translation>
    </message>
    <message>
        <source>Check what was recognised</source>
        <translation>راجع ما تعرّف عليه المكتب</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>يجري الاستيراد</translation>
    </message>
    <message>
        <source>Lines of the page with the part each plays</source>
        <translation>سطور الصفحة ودور كل منها</translation>
    </message>
    <message>
        <source>Many articles at once: an export of WordPress, a feed, a table, a package, or a folder</source>
        <translation>مقالات كثيرة دفعة واحدة: تصدير ووردبريس، أو خلاصة، أو جدول، أو حزمة، أو مجلد</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>افتح ملفاً…</translation>
    </message>
    <message>
        <source>Paste the whole page as you copied it: text, source, keywords, read-also and similar titles. The desk sorts it, and you correct it before anything is stored.</source>
        <translation>ألصق الصفحة كاملة كما نسختها: النص والمصدر والكلمات الدلالية و«إقرأ أيضاً» والمقالات المشابهة. المكتب يفرزها، وأنت تصحح قبل أن يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>تجري القراءة</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>تعرّف</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>أعد (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Sort what was pasted (Ctrl+Enter)</source>
        <translation>افرز ما لصقته (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Store it (Ctrl+Enter)</source>
        <translation>احفظه في المكتب (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The page, line by line</source>
        <translation>الصفحة سطراً سطراً</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>تراجع (Ctrl+Z)</translation>
    </message>
    <message>
        <source>What the selected lines are (or press the key shown in the menu)</source>
        <translation>ما هي السطور المحددة (أو اضغط المفتاح الظاهر في القائمة)</translation>
    </message>
    <message>
        <source>or drop one here: HTML or plain text in UTF-8, UTF-16 or Windows-1256</source>
        <translation>أو أفلت ملفاً هنا: HTML أو نص بترميز UTF-8 أو UTF-16 أو Windows-1256</translation>
    </message>
</context>
<context>
    <name>ImportResultForm</name>
    <message>
        <source>Enter on a keyword joins, splits or rewords it; amber ones are new to the vocabulary.</source>
        <translation>انقر كلمة لضمّها أو تقسيمها أو تعديلها، والبرتقالية جديدة على قائمة المكتب.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>كلمات دلالية</translation>
    </message>
    <message>
        <source>Lines that no rule took</source>
        <translation>سطور لم تُصنَّف</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>The page has no headline line; this one was suggested from its text</source>
        <translation>لا سطر عنوان في الصفحة؛ اقتُرح هذا من نصها</translation>
    </message>
    <message>
        <source>These lines are not imported unless you give them a part.</source>
        <translation>هذه السطور لا تُستورد ما لم تعطها دوراً.</translation>
    </message>
    <message>
        <source>Write the headline</source>
        <translation>اكتب العنوان</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>مقترح</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n similar article(s) carry it</source>
        <translation>
            <numerusform>لا تحمله مقالات مشابهة</numerusform>
            <numerusform>يحمله مقال مشابه واحد</numerusform>
            <numerusform>يحمله مقالان مشابهان</numerusform>
            <numerusform>تحمله %n مقالات مشابهة</numerusform>
            <numerusform>يحمله %n مقالاً مشابهاً</numerusform>
            <numerusform>يحمله %n مقال مشابه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the text</source>
        <translation>
            <numerusform>لم يرد في النص</numerusform>
            <numerusform>مرة في النص</numerusform>
            <numerusform>مرتان في النص</numerusform>
            <numerusform>%n مرات في النص</numerusform>
            <numerusform>%n مرة في النص</numerusform>
            <numerusform>%n مرة في النص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A word from the reviewer</source>
        <translation>كلمة من المراجع</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>أضف وسماً</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>أضف وسماً…</translation>
    </message>
    <message>
        <source>Add to read-also (R)</source>
        <translation>أضفه إلى «إقرأ أيضاً» (R)</translation>
    </message>
    <message>
        <source>Add to similar articles (S)</source>
        <translation>أضفه إلى المقالات المشابهة (S)</translation>
    </message>
    <message>
        <source>An article does not link to itself.</source>
        <translation>لا يُربط المقال بنفسه.</translation>
    </message>
    <message>
        <source>An older version</source>
        <translation>نسخة سابقة</translation>
    </message>
    <message>
        <source>Approved with the rule of two persons set aside: {reason}</source>
        <translation>اعتُمد خروجاً على قاعدة الشخصين: {reason}</translation>
    </message>
    <message>
        <source>Autosave</source>
        <translation>حفظ تلقائي</translation>
    </message>
    <message>
        <source>Do not offer it again (Delete)</source>
        <translation>لا تقترحه ثانية (Delete)</translation>
    </message>
    <message>
        <source>Enter opens the article</source>
        <translation>Enter يفتح المقال</translation>
    </message>
    <message>
        <source>Find an article in the archive and link to it</source>
        <translation>ابحث في الأرشيف عن مقال واربطه</translation>
    </message>
    <message>
        <source>Find it in the archive (Enter)</source>
        <translation>ابحث عنه في الأرشيف (Enter)</translation>
    </message>
    <message>
        <source>Hamza, tashkeel, ta marbuta and the article make no difference</source>
        <translation>لا فرق في الهمزة والتشكيل والتاء المربوطة وأل التعريف</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>كلمات دلالية</translation>
    </message>
    <message>
        <source>Link anyway</source>
        <translation>اربطه مع ذلك</translation>
    </message>
    <message>
        <source>Link to it (Enter)</source>
        <translation>اربطه (Enter)</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>مربوط من</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>أنزله (Alt+↓)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>ارفعه (Alt+↑)</translation>
    </message>
    <message>
        <source>Nearly the same text is linked already.</source>
        <translation>رُبط من قبلُ نصٌّ يكاد يكون هو نفسه.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا شيء بعد.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nothing in the archive is like this text yet.</source>
        <translation>لا شيء في الأرشيف يشبه هذا النص بعد.</translation>
    </message>
    <message>
        <source>Offer the dismissed one again</source>
        <translation>أعد اقتراح ما استُبعد</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Similar articles</source>
        <translation>مقالات مشابهة</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Suggested articles</source>
        <translation>مقالات مقترحة</translation>
    </message>
    <message>
        <source>Take the link away (Delete)</source>
        <translation>أزل الرابط (Delete)</translation>
    </message>
    <message>
        <source>That article was withdrawn.</source>
        <translation>سُحب ذلك المقال.</translation>
    </message>
    <message>
        <source>The hash is on the clipboard.</source>
        <translation>نُسخت البصمة إلى الحافظة.</translation>
    </message>
    <message>
        <source>The older version is the newest one now; nothing in between was lost.</source>
        <translation>صارت النسخة السابقة هي الأحدث، ولم يضع شيء مما بينهما.</translation>
    </message>
    <message>
        <source>The seal does not hold: the text, the seal or the record of its approval was changed from outside. Verify the record, and have the text approved again.</source>
        <translation>الختم لا يصح: غُيّر النص أو الختم أو سجل اعتماده من خارج البرنامج. تحقّق من السجل، واطلب اعتماد النص من جديد.</translation>
    </message>
    <message>
        <source>The text names no other tag of the vocabulary.</source>
        <translation>لا يذكر النص وسماً آخر من قائمة المكتب.</translation>
    </message>
    <message>
        <source>This text becomes the newest version. What was written since stays in the history.</source>
        <translation>يصبح هذا النص أحدث نسخة، ويبقى ما كُتب بعده في السجل.</translation>
    </message>
    <message>
        <source>Why it was returned</source>
        <translation>سبب الإعادة</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Written by {names}</source>
        <translation>كتبه: {names}</translation>
    </message>
    <message>
        <source>Yes, restore it</source>
        <translation>نعم، استرجعها</translation>
    </message>
    <message>
        <source>a name of the register that is no tag yet</source>
        <translation>اسم في سجل الأسماء وليس وسماً بعد</translation>
    </message>
    <message>
        <source>a newer article took its place</source>
        <translation>حلّ محله مقال أحدث</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>مستحسن</translation>
    </message>
    <message numerus="yes">
        <source>and %n reprint(s)</source>
        <translation>
            <numerusform>بلا إعادة نشر</numerusform>
            <numerusform>وإعادة نشر واحدة</numerusform>
            <numerusform>وإعادتا نشر</numerusform>
            <numerusform>و%n إعادات نشر</numerusform>
            <numerusform>و%n إعادة نشر</numerusform>
            <numerusform>و%n إعادة نشر</numerusform>
        </translation>
    </message>
    <message>
        <source>background</source>
        <translation>خلفية</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مستوفى</translation>
    </message>
    <message>
        <source>in the archive by now</source>
        <translation>صار في الأرشيف</translation>
    </message>
    <message>
        <source>in the headline</source>
        <translation>في العنوان</translation>
    </message>
    <message>
        <source>mostly the same text</source>
        <translation>النص نفسه في معظمه</translation>
    </message>
    <message>
        <source>near-duplicate</source>
        <translation>شبه مكرر</translation>
    </message>
    <message>
        <source>not approved yet</source>
        <translation>لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>not found yet</source>
        <translation>لم يُعثر عليه بعد</translation>
    </message>
    <message>
        <source>required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>same story</source>
        <translation>الخبر نفسه</translation>
    </message>
    <message>
        <source>stands out in the text and is no tag yet</source>
        <translation>عبارة بارزة في النص وليست وسماً بعد</translation>
    </message>
    <message>
        <source>was withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count} من {limit} حرفاً</translation>
    </message>
    <message>
        <source>{name} · {time}</source>
        <translation>{name} · {time}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}٪</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>تشابه {percent}</translation>
    </message>
    <message>
        <source>“{label}”: {why}</source>
        <translation>«{label}»: {why}</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Comments</source>
        <translation>تعليقات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>لوحة المقال</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>Tags and links</source>
        <translation>وسوم وروابط</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Unsaved text is not kept safe: {why}</source>
        <translation>ما لم يُحفظ بلا حماية: {why}</translation>
    </message>
</context>
<context>
    <name>KeyDialogs</name>
    <message>
        <source>A new passphrase for {name}</source>
        <translation>عبارة مرور جديدة لحساب {name}</translation>
    </message>
    <message>
        <source>Nobody can open the old key without the lost passphrase, so the account gets a new one. What the old one sealed stays sealed. The record says that you did this. Ask for the passphrase to be changed at once.</source>
        <translation>لا يفتح أحد المفتاح القديم بغير العبارة الضائعة، فيُعطى الحساب مفتاحاً جديداً. ما ختمه القديم يبقى مختوماً. ويُقيَّد في السجل أنك من فعل ذلك. اطلب تغيير العبارة فوراً.</translation>
    </message>
    <message>
        <source>Renew my key</source>
        <translation>تجديد مفتاحي</translation>
    </message>
    <message>
        <source>Renew the key</source>
        <translation>جدّد المفتاح</translation>
    </message>
    <message>
        <source>Replace the passphrase</source>
        <translation>استبدل العبارة</translation>
    </message>
    <message>
        <source>You get a new key under the same passphrase. What the old one sealed stays sealed; from now on you seal with the new one. Do this when somebody may have seen your passphrase, or when the house asks for it.</source>
        <translation>تحصل على مفتاح جديد تحت عبارة المرور نفسها. ما ختمه القديم يبقى مختوماً، وتختم من الآن بالجديد. افعل هذا إن كان أحد ربما رأى عبارتك، أو إن طلبته الدار.</translation>
    </message>
    <message>
        <source>You have a new key</source>
        <translation>صار لك مفتاح جديد</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>عبارة مرورك</translation>
    </message>
    <message>
        <source>{name} has a new passphrase</source>
        <translation>صارت لحساب {name} عبارة مرور جديدة</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message numerus="yes">
        <source>%n Persian letter(s)</source>
        <translation>
            <numerusform>لا حروف فارسية</numerusform>
            <numerusform>حرف فارسي واحد</numerusform>
            <numerusform>حرفان فارسيان</numerusform>
            <numerusform>%n حروف فارسية</numerusform>
            <numerusform>%n حرفاً فارسياً</numerusform>
            <numerusform>%n حرف فارسي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direction mark(s)</source>
        <translation>
            <numerusform>لا علامات اتجاه</numerusform>
            <numerusform>علامة اتجاه واحدة</numerusform>
            <numerusform>علامتا اتجاه</numerusform>
            <numerusform>%n علامات اتجاه</numerusform>
            <numerusform>%n علامة اتجاه</numerusform>
            <numerusform>%n علامة اتجاه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedding(s)</source>
        <translation>
            <numerusform>لا محارف تضمين</numerusform>
            <numerusform>محرف تضمين واحد</numerusform>
            <numerusform>محرفا تضمين</numerusform>
            <numerusform>%n محارف تضمين</numerusform>
            <numerusform>%n محرف تضمين</numerusform>
            <numerusform>%n محرف تضمين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n isolate(s)</source>
        <translation>
            <numerusform>لا محارف عزل</numerusform>
            <numerusform>محرف عزل واحد</numerusform>
            <numerusform>محرفا عزل</numerusform>
            <numerusform>%n محارف عزل</numerusform>
            <numerusform>%n محرف عزل</numerusform>
            <numerusform>%n محرف عزل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joiner(s)</source>
        <translation>
            <numerusform>لا واصلات</numerusform>
            <numerusform>واصلة واحدة</numerusform>
            <numerusform>واصلتان</numerusform>
            <numerusform>%n واصلات</numerusform>
            <numerusform>%n واصلة</numerusform>
            <numerusform>%n واصلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentation form(s)</source>
        <translation>
            <numerusform>لا أشكال عرض</numerusform>
            <numerusform>شكل عرض واحد</numerusform>
            <numerusform>شكلا عرض</numerusform>
            <numerusform>%n أشكال عرض</numerusform>
            <numerusform>%n شكل عرض</numerusform>
            <numerusform>%n شكل عرض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special space(s)</source>
        <translation>
            <numerusform>لا مسافات خاصة</numerusform>
            <numerusform>مسافة خاصة واحدة</numerusform>
            <numerusform>مسافتان خاصتان</numerusform>
            <numerusform>%n مسافات خاصة</numerusform>
            <numerusform>%n مسافة خاصة</numerusform>
            <numerusform>%n مسافة خاصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tatweel(s)</source>
        <translation>
            <numerusform>لا تطويل</numerusform>
            <numerusform>تطويل واحد</numerusform>
            <numerusform>تطويلان</numerusform>
            <numerusform>%n تطويلات</numerusform>
            <numerusform>%n تطويلاً</numerusform>
            <numerusform>%n تطويل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vowel mark(s)</source>
        <translation>
            <numerusform>لا حركات</numerusform>
            <numerusform>حركة واحدة</numerusform>
            <numerusform>حركتان</numerusform>
            <numerusform>%n حركات</numerusform>
            <numerusform>%n حركة</numerusform>
            <numerusform>%n حركة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero-width character(s)</source>
        <translation>
            <numerusform>لا محارف بلا عرض</numerusform>
            <numerusform>محرف واحد بلا عرض</numerusform>
            <numerusform>محرفان بلا عرض</numerusform>
            <numerusform>%n محارف بلا عرض</numerusform>
            <numerusform>%n محرفاً بلا عرض</numerusform>
            <numerusform>%n محرف بلا عرض</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Direction marks</source>
        <translation>علامات اتجاه</translation>
    </message>
    <message>
        <source>Embeddings and overrides</source>
        <translation>تضمين وقسر اتجاه</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>المحارف الخفية</translation>
    </message>
    <message>
        <source>Isolates</source>
        <translation>محارف عزل</translation>
    </message>
    <message>
        <source>Joiners</source>
        <translation>واصلات وفواصل</translation>
    </message>
    <message>
        <source>Nothing hidden in this article.</source>
        <translation>لا محارف خفية في هذا المقال.</translation>
    </message>
    <message>
        <source>Persian letters</source>
        <translation>حروف فارسية</translation>
    </message>
    <message>
        <source>Presentation forms</source>
        <translation>أشكال عرض</translation>
    </message>
    <message>
        <source>Put the lens away (Esc)</source>
        <translation>أغلق العدسة (Esc)</translation>
    </message>
    <message>
        <source>Remove the ticked</source>
        <translation>أزل المحدد</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>أُزيل: {what}</translation>
    </message>
    <message>
        <source>Special spaces</source>
        <translation>مسافات خاصة</translation>
    </message>
    <message>
        <source>Tashkeel</source>
        <translation>تشكيل</translation>
    </message>
    <message>
        <source>Tatweel</source>
        <translation>تطويل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Zero-width characters</source>
        <translation>محارف بلا عرض</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} و{last}</translation>
    </message>
</context>
<context>
    <name>LineRole</name>
    <message>
        <source>Byline</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>المكان والتاريخ</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>كلمات دلالية</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>بند قائمة</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>لم يُصنَّف</translation>
    </message>
    <message>
        <source>Numbered item</source>
        <translation>بند مرقّم</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Read-also headline</source>
        <translation>إقرأ أيضاً: عنوان</translation>
    </message>
    <message>
        <source>Read-also text</source>
        <translation>إقرأ أيضاً: نص</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>نُحّي جانباً</translation>
    </message>
    <message>
        <source>Similar title</source>
        <translation>مقال مشابه</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>تمهيد</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address of a page or a mailbox</source>
        <translation>عنوان صفحة أو بريد إلكتروني</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Only addresses that begin with https://, http:// or mailto: are linked.</source>
        <translation>تُقبل العناوين التي تبدأ بـ https:// أو http:// أو mailto: فقط.</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>أزل الرابط</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>ضع الرابط</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>لم يبق شيء</numerusform>
            <numerusform>بقي حرف واحد</numerusform>
            <numerusform>بقي حرفان</numerusform>
            <numerusform>بقي %n أحرف</numerusform>
            <numerusform>بقي %n حرفاً</numerusform>
            <numerusform>بقي %n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>A new article begins with this text. Once it is handed over it takes the place of this one, and not before.</source>
        <translation>يبدأ مقال جديد بهذا النص، ولا يحل محل هذا إلا بعد تسليمه.</translation>
    </message>
    <message>
        <source>Let it stand for itself</source>
        <translation>اجعله مستقلاً</translation>
    </message>
    <message>
        <source>Readers are told: {label}</source>
        <translation>ما يُقال للقراء: {label}</translation>
    </message>
    <message>
        <source>The article can be edited and goes through review again. Until then readers keep the text that they have.</source>
        <translation>يُفتح النص للتحرير ويمر بالمراجعة من جديد، ويبقى للقراء النص الذي بين أيديهم إلى حينه.</translation>
    </message>
    <message>
        <source>The article is withdrawn; hand its withdrawal over to the web team.</source>
        <translation>سُحب المقال؛ سلّم سحبه إلى فريق الموقع.</translation>
    </message>
    <message>
        <source>The article stands for itself; the other one keeps its place.</source>
        <translation>صار المقال مستقلاً، وبقي الآخر في محله.</translation>
    </message>
    <message>
        <source>The article that took its place was withdrawn. This one does not come back by itself.</source>
        <translation>سُحب المقال الذي حلّ محله، ولا يعود هذا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>The correction is called off; readers keep the text that they have.</source>
        <translation>أُلغي التصويب، ويبقى للقراء النص الذي بين أيديهم.</translation>
    </message>
    <message>
        <source>The update is begun; the old article stays until it is handed over.</source>
        <translation>بدأ التحديث، ويبقى المقال القديم إلى أن يُسلَّم الجديد.</translation>
    </message>
    <message>
        <source>The web team has still to be told: hand the withdrawal over.</source>
        <translation>لم يُبلَّغ فريق الموقع بعد: سلّم السحب.</translation>
    </message>
    <message>
        <source>The web team is asked to take the article off the site with the next package.</source>
        <translation>تطلب الحزمة التالية من فريق الموقع إزالة المقال منه.</translation>
    </message>
    <message>
        <source>Too long for a note: at most {most} characters</source>
        <translation>أطول من أن يكون تنويهاً: أقصاه {most} حرفاً</translation>
    </message>
    <message>
        <source>What you write stands here.</source>
        <translation>يظهر هنا ما تكتبه.</translation>
    </message>
    <message>
        <source>its place was taken by</source>
        <translation>حلّ محل هذا المقال</translation>
    </message>
    <message>
        <source>takes the place of</source>
        <translation>يحلّ هذا المقال محله</translation>
    </message>
    <message>
        <source>update being written</source>
        <translation>تحديث قيد الكتابة</translation>
    </message>
</context>
<context>
    <name>LiveNoteForm</name>
    <message>
        <source>A word to the readers</source>
        <translation>كلمة إلى القراء</translation>
    </message>
    <message>
        <source>Above the text readers will see</source>
        <translation>يراه القراء فوق النص هكذا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source> and </source>
        <comment>between a number of days and one of hours</comment>
        <translation> و</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>لا أيام</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%n أحداث</numerusform>
            <numerusform>%n حدثاً</numerusform>
            <numerusform>%n حدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>لا ساعات</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>كل الأوقات</translation>
    </message>
    <message>
        <source>An event that cannot be read</source>
        <translation>حدث لا يُقرأ</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Article id</source>
        <translation>معرّف المقال</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل الأحداث</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>تصدير الأحداث</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>من يوم إلى يوم</translation>
    </message>
    <message>
        <source>Half were shorter than</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Hash of the event</source>
        <translation>بصمة الحدث</translation>
    </message>
    <message>
        <source>Load by person</source>
        <translation>العمل بحسب الشخص</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Nothing of this kind happened in these days.</source>
        <translation>لم يحدث شيء من هذا في هذه الأيام.</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>ليس في السجل شيء من هذا.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>مرات الإعادة</translation>
    </message>
    <message>
        <source>Returns by reason</source>
        <translation>الإعادات بحسب السبب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>آخر ٣٠ يوماً</translation>
    </message>
    <message>
        <source>The last 365 days</source>
        <translation>آخر ٣٦٥ يوماً</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>The table is in {file}.</source>
        <translation>الجدول في {file}.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>الوقت (UTC)</translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>المدة في كل حالة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>في كل الأقسام</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>بلا أقسام</translation>
    </message>
    <message>
        <source>record.csv</source>
        <translation>السجل.csv</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>شخص غير معروف</translation>
    </message>
    <message>
        <source>texts without a section</source>
        <translation>ما لا قسم له</translation>
    </message>
    <message>
        <source>the desk itself</source>
        <translation>المكتب نفسه</translation>
    </message>
    <message>
        <source>the newest {number}, more below</source>
        <translation>أحدث {number}، وتحتها المزيد</translation>
    </message>
    <message>
        <source>wrong tries: {number}</source>
        <translation>محاولات خاطئة: {number}</translation>
    </message>
    <message>
        <source>{report}.csv</source>
        <translation>{report}.csv</translation>
    </message>
</context>
<context>
    <name>LogRoomForm</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>التحقق</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A fault of the program kept it from being saved.</source>
        <translation>خلل في البرنامج حال دون حفظه.</translation>
    </message>
    <message>
        <source>Account, language and colours</source>
        <translation>الحساب واللغة والألوان</translation>
    </message>
    <message>
        <source>Close the report, then try again, or copy the text first.</source>
        <translation>أغلق التقرير ثم أعد المحاولة، أو انسخ النص قبل ذلك.</translation>
    </message>
    <message>
        <source>Editor Desk</source>
        <translation>مكتب التحرير</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>تابع دون حفظ</translation>
    </message>
    <message>
        <source>Go on without saving…</source>
        <translation>تابع دون حفظ…</translation>
    </message>
    <message>
        <source>Go to: {place}</source>
        <translation>اذهب إلى: {place}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>ابقَ هنا</translation>
    </message>
    <message>
        <source>The archive is being indexed: {percent}%</source>
        <translation>تجري فهرسة الأرشيف: {percent}٪</translation>
    </message>
    <message>
        <source>The desk offers it again where it could be written beside the articles. Copy it to be sure. Everything saved before stays.</source>
        <translation>يعرضه المكتب مرة أخرى إن أمكنت كتابته بجانب المقالات. انسخه لتطمئن. وكل ما حُفظ قبله باق.</translation>
    </message>
    <message>
        <source>What was typed is not saved</source>
        <translation>ما كُتب لم يُحفظ</translation>
    </message>
    <message>
        <source>What was typed since the last save is not stored in the article.</source>
        <translation>ما كُتب منذ آخر حفظ غير مخزّن في المقال.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A backup is restored only where it covers nothing. The desk was left as it is.</source>
        <translation>لا تُستعاد نسخة احتياطية فوق مكتب قائم. بقي المكتب كما هو.</translation>
    </message>
    <message>
        <source>A code has eight digits, such as medtop:20000123.</source>
        <translation>يتكون الرمز من ثمانية أرقام، مثل medtop:20000123.</translation>
    </message>
    <message>
        <source>A file of the package is not right</source>
        <translation>في الحزمة ملف غير سليم</translation>
    </message>
    <message>
        <source>A newer version was saved after you opened this one, so yours was not put over it.</source>
        <translation>حُفظت نسخة أحدث بعد أن فتحتَ هذه، فلم تُكتب نسختك فوقها.</translation>
    </message>
    <message>
        <source>A picture is not in the desk</source>
        <translation>صورة ليست في المكتب</translation>
    </message>
    <message>
        <source>A receipt cannot be read</source>
        <translation>إيصال لا يمكن قراءته</translation>
    </message>
    <message>
        <source>A saved search needs a name to be found by.</source>
        <translation>يحتاج البحث المحفوظ إلى اسم يُعرف به.</translation>
    </message>
    <message>
        <source>A search and its replacement may have {limit} characters each.</source>
        <translation>لكل من نص البحث والبديل {limit} حرف على الأكثر.</translation>
    </message>
    <message>
        <source>A setting is missing or wrong</source>
        <translation>إعداد ناقص أو خاطئ</translation>
    </message>
    <message>
        <source>A tag cannot be merged with itself</source>
        <translation>لا يُدمج الوسم في نفسه</translation>
    </message>
    <message>
        <source>A tag needs at least one letter or digit.</source>
        <translation>لا بد للوسم من حرف أو رقم على الأقل.</translation>
    </message>
    <message>
        <source>Accept it, reject it, or write a comment.</source>
        <translation>اقبله أو ارفضه، أو اكتب تعليقاً.</translation>
    </message>
    <message>
        <source>Add the family name or the section to tell them apart.</source>
        <translation>أضف اسم العائلة أو القسم للتمييز بينهما.</translation>
    </message>
    <message>
        <source>An account needs a name: it is shown beside everything that its owner does.</source>
        <translation>لا بد للحساب من اسم، فهو يظهر إلى جانب كل ما يفعله صاحبه.</translation>
    </message>
    <message>
        <source>An article changed while the package was written</source>
        <translation>تغيّر مقال أثناء كتابة الحزمة</translation>
    </message>
    <message>
        <source>An article has no valid seal on the text that would be packed. No package was written.</source>
        <translation>في الحزمة مقال لا توقيع صالحاً على نصه. لم تُكتب أي حزمة.</translation>
    </message>
    <message>
        <source>Another program holds it, perhaps a backup or a virus scanner.</source>
        <translation>يمسك بها برنامج آخر، ربما نسخ احتياطي أو مضاد فيروسات.</translation>
    </message>
    <message>
        <source>Another text of {name} was handed over since, or it was withdrawn. This package is not sent.</source>
        <translation>سُلّم بعدها نص آخر من {name} أو سُحب المقال، فلا تُرسل هذه الحزمة.</translation>
    </message>
    <message>
        <source>Another window or program on this computer has it open. Nothing was lost.</source>
        <translation>تفتحه نافذة أخرى أو برنامج آخر على هذا الجهاز. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Answer it instead, or reopen it first.</source>
        <translation>رُد عليه بدلاً من ذلك، أو أعد فتحه أولاً.</translation>
    </message>
    <message>
        <source>Ask the desk manager to open it again.</source>
        <translation>اطلب من مدير المكتب إعادة فتحه.</translation>
    </message>
    <message>
        <source>Ask the desk manager, or switch to an account with that role.</source>
        <translation>راجع مدير المكتب، أو بدّل إلى حساب له هذا الدور.</translation>
    </message>
    <message>
        <source>Ask the sender for a new one; “editor-desk verify” names all faults. Nothing of it came in.</source>
        <translation>اطلب من المرسل حزمة جديدة؛ يسمّي الأمر «editor-desk verify» كل العيوب. لم يدخل منها شيء.</translation>
    </message>
    <message>
        <source>Ask the web team to renew the certificate. Do not send over another way.</source>
        <translation>اطلب من فريق الويب تجديد الشهادة، ولا ترسل من طريق آخر.</translation>
    </message>
    <message>
        <source>Ask the web team to write it again, as the package format says.</source>
        <translation>اطلب من فريق الويب كتابته من جديد وفق صيغة الحزمة.</translation>
    </message>
    <message>
        <source>Ask the web team whether the key was renewed before you confirm another one.</source>
        <translation>اسأل فريق الويب هل جُدّد المفتاح قبل أن تؤكد مفتاحاً آخر.</translation>
    </message>
    <message>
        <source>At character {position} it names a group that the expression does not have.</source>
        <translation>يذكر عند الحرف {position} مجموعة لا وجود لها في التعبير.</translation>
    </message>
    <message>
        <source>Beside “{name}” the zip hides bytes or names that its own list does not show, and that another program may unpack.</source>
        <translation>في الملف المضغوط، عند «{name}»، بايتات أو أسماء مخفية لا يذكرها فهرسه، وقد يستخرجها برنامج آخر.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت العملية</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may open it, then try again.</source>
        <translation>تأكد من أنه ملف ومن أن لك حق فتحه، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Check the address of the destination, then test the connection.</source>
        <translation>راجع عنوان الوجهة، ثم اختبر الاتصال.</translation>
    </message>
    <message>
        <source>Check the disk and the rights on the folder. If that does not help, keep a copy of the whole folder as it is, and restore the newest backup you have, or ask whoever looks after the desk.</source>
        <translation>تحقق من القرص ومن صلاحيات المجلد. فإن لم يُجدِ ذلك فاحتفظ بنسخة من المجلد كله كما هو، ثم استعد أحدث نسخة احتياطية لديك، أو اسأل المسؤول عن المكتب.</translation>
    </message>
    <message>
        <source>Check the disk and the rights on the folder. If that does not help, restore the newest backup with this command: {command}</source>
        <translation>تحقق من القرص ومن صلاحيات المجلد. فإن لم يُجدِ ذلك فاستعد أحدث نسخة احتياطية بهذا الأمر: {command}</translation>
    </message>
    <message>
        <source>Check the keyboard language and Caps Lock, then type it again.</source>
        <translation>تحقق من لغة لوحة المفاتيح ومن مفتاح Caps Lock، ثم اكتبها من جديد.</translation>
    </message>
    <message>
        <source>Check the network and the address, or try again later.</source>
        <translation>راجع الشبكة والعنوان، أو حاول لاحقاً.</translation>
    </message>
    <message>
        <source>Check user and password, or ask the web team for the right; then try again.</source>
        <translation>راجع اسم المستخدم وكلمة السر، أو اطلب الصلاحية من فريق الموقع، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or restore with --force: the present desk is then kept among the backups.</source>
        <translation>اختر مجلداً فارغاً، أو استعد بالخيار ‎--force‎: يُحفظ المكتب الحالي عندئذ بين النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>Choose another broader tag.</source>
        <translation>اختر وسماً أعمّ آخر.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write in this one.</source>
        <translation>اختر مجلداً آخر، أو اطلب حق الكتابة في هذا.</translation>
    </message>
    <message>
        <source>Choose another folder, or move the old package away.</source>
        <translation>اختر مجلداً آخر، أو انقل الحزمة القديمة.</translation>
    </message>
    <message>
        <source>Choose another one, or add it under Desk rules › Destinations.</source>
        <translation>اختر غيرها، أو أضفها في «قواعد المكتب» › «الوجهات».</translation>
    </message>
    <message>
        <source>Choose at least one article that is ready.</source>
        <translation>اختر مقالاً جاهزاً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>Choose it again from where it is now.</source>
        <translation>اختره من جديد من مكانه الحالي.</translation>
    </message>
    <message>
        <source>Choose one from the list, or ask the desk manager for one.</source>
        <translation>اختر حساباً من القائمة، أو اطلب حساباً من مدير المكتب.</translation>
    </message>
    <message>
        <source>Choose the file or folder that the other system wrote when it exported.</source>
        <translation>اختر الملف أو المجلد الذي كتبه النظام الآخر عند التصدير.</translation>
    </message>
    <message>
        <source>Choose the folder or zip that a hand-over wrote; its name begins with “desk-”.</source>
        <translation>اختر المجلد أو ملف zip الذي كتبه التسليم؛ يبدأ اسمه بـ«desk-».</translation>
    </message>
    <message>
        <source>Choose the picture again in the article.</source>
        <translation>اختر الصورة من جديد في المقال.</translation>
    </message>
    <message>
        <source>Choose the right file, and give its passphrase.</source>
        <translation>اختر الملف الصحيح، وأدخل عبارة مروره.</translation>
    </message>
    <message>
        <source>Choose two different tags.</source>
        <translation>اختر وسمين مختلفين.</translation>
    </message>
    <message>
        <source>Choose “Change passphrase…” in the menu of your account.</source>
        <translation>اختر «غيّر عبارة المرور…» من قائمة حسابك.</translation>
    </message>
    <message>
        <source>Connect it again, or choose another folder.</source>
        <translation>أعد توصيله، أو اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>Connect the drive, or choose another folder for the destination.</source>
        <translation>صِل القرص، أو اختر للوجهة مجلداً آخر.</translation>
    </message>
    <message>
        <source>Copy it again from where it came, then check it once more.</source>
        <translation>انسخها من مصدرها من جديد، ثم افحصها مرة أخرى.</translation>
    </message>
    <message>
        <source>Copy it from the IPTC list, or leave the field empty.</source>
        <translation>انسخه من قائمة IPTC، أو اترك الخانة فارغة.</translation>
    </message>
    <message>
        <source>Copy or download the picture again.</source>
        <translation>انسخ الصورة أو نزّلها من جديد.</translation>
    </message>
    <message>
        <source>Copy what you wrote, open the article again and put it in.</source>
        <translation>انسخ ما كتبته، ثم افتح المقال من جديد وأدرجه فيه.</translation>
    </message>
    <message>
        <source>Do not use it. Ask the sender for a new one.</source>
        <translation>لا تستعملها، واطلب من المرسل حزمة جديدة.</translation>
    </message>
    <message>
        <source>Do not write on. Close Editor Desk and restore the newest backup with this command: {command}</source>
        <translation>لا تتابع الكتابة. أغلق مكتب التحرير واستعد أحدث نسخة احتياطية بهذا الأمر: {command}</translation>
    </message>
    <message>
        <source>Do not write on. Close Editor Desk, keep a copy of the whole folder as it is, and restore the newest backup you have, or ask whoever looks after the desk.</source>
        <translation>لا تتابع الكتابة. أغلق مكتب التحرير واحتفظ بنسخة من المجلد كله كما هو، ثم استعد أحدث نسخة احتياطية لديك، أو اسأل المسؤول عن المكتب.</translation>
    </message>
    <message>
        <source>Drawings of this kind are not taken</source>
        <translation>لا تُقبل رسوم من هذا النوع</translation>
    </message>
    <message>
        <source>Each time it ended without an answer of the destination.</source>
        <translation>انتهى كل مرة من غير جواب من الوجهة.</translation>
    </message>
    <message>
        <source>Export it anew from the system that it comes from. Nothing of it was read.</source>
        <translation>صدّره من جديد من النظام الذي جاء منه. لم يُقرأ منه شيء.</translation>
    </message>
    <message>
        <source>Export it as PNG from the program that drew it.</source>
        <translation>صدّرها بصيغة PNG من البرنامج الذي رسمها.</translation>
    </message>
    <message>
        <source>Export it as one of these, as JSON Lines or CSV, or as a folder of pages.</source>
        <translation>صدّره بإحدى هذه الصيغ، أو JSON Lines أو CSV، أو مجلد صفحات.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>أخلِ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>سمِّها.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>سمِّها باسم آخر.</translation>
    </message>
    <message>
        <source>Give the backup another name or folder.</source>
        <translation>اختر للنسخة اسماً آخر أو مجلداً آخر.</translation>
    </message>
    <message>
        <source>Give the password of the destination.</source>
        <translation>أدخل كلمة سر الوجهة.</translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation>انتقل إلى تلك النافذة، أو أغلقها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Hand over again.</source>
        <translation>سلِّم مرة أخرى.</translation>
    </message>
    <message>
        <source>Hand over fewer articles at once; where one article alone is too long, divide it.</source>
        <translation>سلِّم مقالات أقل في الحزمة الواحدة، وإن كان مقال واحد مفرط الطول فقسِّمه.</translation>
    </message>
    <message>
        <source>Hand the article over once more, and send that package.</source>
        <translation>سلّم المقال مرة أخرى، وأرسل تلك الحزمة.</translation>
    </message>
    <message>
        <source>Hand the articles over, and send the package that is made.</source>
        <translation>سلّم المقالات، وأرسل الحزمة التي تُنشأ.</translation>
    </message>
    <message>
        <source>Have room made there, then try again.</source>
        <translation>اطلب إفساح مكان هناك، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Have the article reviewed and approved again.</source>
        <translation>أعد المقال إلى المراجعة ليُعتمد من جديد.</translation>
    </message>
    <message>
        <source>Have the web team raise the limit, or make smaller packages.</source>
        <translation>اطلب من فريق الويب رفع الحد، أو أنشئ حزماً أصغر.</translation>
    </message>
    <message>
        <source>Have writing allowed there, or choose another folder for the destination.</source>
        <translation>اطلب السماح بالكتابة فيه، أو اختر للوجهة مجلداً آخر.</translation>
    </message>
    <message>
        <source>Import it in parts, or paste only the article.</source>
        <translation>استورده على أجزاء، أو ألصق نص المقال وحده.</translation>
    </message>
    <message>
        <source>Import the file anew: what is here already is skipped, and nothing comes in twice.</source>
        <translation>استورد الملف من جديد: يُتخطّى الموجود ولا يدخل شيء مرتين.</translation>
    </message>
    <message>
        <source>Install the newer Editor Desk on this computer.</source>
        <translation>ثبّت الإصدار الأحدث من مكتب التحرير على هذا الجهاز.</translation>
    </message>
    <message>
        <source>It cannot be read from character {position} on.</source>
        <translation>لا يمكن فهمه ابتداءً من الحرف {position}.</translation>
    </message>
    <message>
        <source>It declares a document type or entities, which can make a small file swell or reach for other files: {path}</source>
        <translation>يعرّف نوع مستند أو كيانات، وهي قد تضخّم ملفاً صغيراً أو تصل إلى ملفات أخرى: {path}</translation>
    </message>
    <message>
        <source>It does not open this account.</source>
        <translation>لا تفتح هذا الحساب.</translation>
    </message>
    <message>
        <source>It has more files than a package may have.</source>
        <translation>فيها من الملفات أكثر مما يجوز في حزمة.</translation>
    </message>
    <message>
        <source>It has neither the table of contents of such a package nor a list that names one.</source>
        <translation>ليس فيه فهرس حزمة كهذه ولا قائمة تذكره.</translation>
    </message>
    <message>
        <source>It has version {version}, and this program knows up to {known}. It was not touched.</source>
        <translation>إصدارها {version}، وهذا البرنامج يعرف حتى {known}. لم يُمسّ منها شيء.</translation>
    </message>
    <message>
        <source>It has {length} characters; a comment holds {maximum} at most. Nothing was cut off.</source>
        <translation>فيه {length} حرفاً، ويتسع التعليق لـ{maximum} حرف على الأكثر. لم يُحذف منه شيء.</translation>
    </message>
    <message>
        <source>It has {length} characters; a note holds {maximum} at most. Nothing was cut off.</source>
        <translation>فيها {length} حرفاً، وتتسع الملاحظة لـ{maximum} حرف على الأكثر. لم يُحذف منها شيء.</translation>
    </message>
    <message>
        <source>It has {length} characters; a note holds {most} at most. Nothing was cut off.</source>
        <translation>فيها {length} من الأحرف، وأقصى التنويه {most}. لم يُحذف منها شيء.</translation>
    </message>
    <message>
        <source>It has {size}, and the desk keeps pictures of up to {limit}.</source>
        <translation>حجمها {size}، والمكتب يحفظ صوراً حتى {limit}.</translation>
    </message>
    <message>
        <source>It has {size}, and the desk takes up to {limit} at once.</source>
        <translation>حجمه {size}، والمكتب يقبل حتى {limit} في المرة الواحدة.</translation>
    </message>
    <message>
        <source>It holds something else, so it was left as it is.</source>
        <translation>محتواها مختلف، فبقيت كما هي.</translation>
    </message>
    <message>
        <source>It is XML, and neither an export of WordPress, nor a feed, nor NewsML-G2: {path}</source>
        <translation>هو ملف XML، وليس تصدير ووردبريس ولا خلاصة ولا NewsML-G2: ‏{path}</translation>
    </message>
    <message>
        <source>It is a picture, an old document or a program. The desk reads Word (.docx), OpenDocument (.odt), HTML and plain text.</source>
        <translation>هو صورة أو مستند قديم أو برنامج. والمكتب يقرأ Word ‏(‎.docx) وOpenDocument ‏(‎.odt) وHTML والنص المجرد.</translation>
    </message>
    <message>
        <source>It is an SVG or a packed file: a program that draws, which may hold scripts.</source>
        <translation>هي ملف SVG أو ملف مضغوط: برنامج يرسم، وقد يحمل شيفرات.</translation>
    </message>
    <message>
        <source>It is cut off, or its inside cannot be read. The article is as it was.</source>
        <translation>هي مبتورة أو لا يُقرأ ما بداخلها. بقي المقال كما كان.</translation>
    </message>
    <message>
        <source>It is damaged, cut off, or no package at all.</source>
        <translation>هي تالفة أو مبتورة، أو ليست حزمة أصلاً.</translation>
    </message>
    <message>
        <source>It is empty, or holds no file of a kind that comes from an archive. Nothing was imported.</source>
        <translation>إما أنه فارغ، وإما ليس فيه ملف من الأنواع التي تأتي من أرشيف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>It is no private key, or its passphrase is another one.</source>
        <translation>ليس مفتاحاً خاصاً، أو أن عبارة مروره غير هذه.</translation>
    </message>
    <message>
        <source>It is not as it was written, in the article {id}. Searches find that by its headline only. All other articles are indexed as ever.</source>
        <translation>لم يعد النص كما كُتب في المقال {id}، ولا يجده البحث إلا بعنوانه. أما سائر المقالات فمفهرسة كالمعتاد.</translation>
    </message>
    <message>
        <source>It is not built as a document of its kind, or a part of it is missing.</source>
        <translation>ليس مبنياً كمستند من نوعه، أو ينقصه جزء.</translation>
    </message>
    <message>
        <source>It is not yours, it was answered, or it is resolved.</source>
        <translation>ليس لك، أو رُدّ عليه، أو هو محلول.</translation>
    </message>
    <message>
        <source>It is too late for that</source>
        <translation>فات أوان ذلك</translation>
    </message>
    <message>
        <source>It is written in none of UTF-8, UTF-16 and Windows-1256, or it was cut off.</source>
        <translation>ليس مكتوباً بترميز UTF-8 ولا UTF-16 ولا Windows-1256، أو أنه مبتور.</translation>
    </message>
    <message>
        <source>It needs at least {minimum} characters.</source>
        <translation>يلزمها {minimum} أحرف على الأقل.</translation>
    </message>
    <message>
        <source>It stands before {at}, when something happened at the desk already.</source>
        <translation>تشير إلى ما قبل {at}، وقد حدث شيء في المكتب حينها.</translation>
    </message>
    <message>
        <source>It takes JPEG, PNG, GIF, WebP, BMP and TIFF, whatever the file is called.</source>
        <translation>يقبل المكتب JPEG وPNG وGIF وWebP وBMP وTIFF، مهما كان اسم الملف.</translation>
    </message>
    <message>
        <source>It takes a role that includes {permission}.</source>
        <translation>يحتاج هذا إلى دور يشمل {permission}.</translation>
    </message>
    <message>
        <source>It takes the next one in {wait}.</source>
        <translation>يقبل العبارة التالية بعد {wait}.</translation>
    </message>
    <message>
        <source>It tries too many ways through one paragraph and was stopped.</source>
        <translation>جرّب احتمالات كثيرة جداً في فقرة واحدة فأُوقف.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>حُذف في هذه الأثناء.</translation>
    </message>
    <message>
        <source>It was merged or removed meanwhile.</source>
        <translation>دُمج في غيره أو حُذف في هذه الأثناء.</translation>
    </message>
    <message>
        <source>It was moved, or the drive is not connected.</source>
        <translation>نُقل المجلد، أو أن القرص غير موصول.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted.</source>
        <translation>نُقل أو أُعيدت تسميته أو حُذف.</translation>
    </message>
    <message>
        <source>Its HTML nests more than {limit} levels, which no real article does.</source>
        <translation>تتداخل وسوم HTML فيها أكثر من {limit} مستوى، ولا يحدث هذا في مقال حقيقي.</translation>
    </message>
    <message>
        <source>Its check found faults ({count}), the first of them in {file}: {fault}</source>
        <translation>وجد فحصها أخطاء ({count})، أولها في {file}: {fault}</translation>
    </message>
    <message>
        <source>Its files are larger together than a package may be.</source>
        <translation>حجم ملفاتها معاً أكبر مما يجوز في حزمة.</translation>
    </message>
    <message>
        <source>Leave out digits, signs and spaces.</source>
        <translation>احذف الأرقام والرموز والمسافات.</translation>
    </message>
    <message>
        <source>Lock the desk and sit down again with your passphrase.</source>
        <translation>أقفل المكتب واجلس إليه من جديد بعبارة مرورك.</translation>
    </message>
    <message>
        <source>Look at its other spellings again.</source>
        <translation>راجع صيغه الأخرى من جديد.</translation>
    </message>
    <message>
        <source>Look at the queue again.</source>
        <translation>انظر إلى قائمة الإرسال من جديد.</translation>
    </message>
    <message>
        <source>Look for it in the list of tags again.</source>
        <translation>ابحث عنه في قائمة الوسوم من جديد.</translation>
    </message>
    <message>
        <source>Look through it under Desk rules › Destinations, and save it again with its password.</source>
        <translation>راجعها في «قواعد المكتب» › «الوجهات»، واحفظها من جديد مع كلمة مرورها.</translation>
    </message>
    <message>
        <source>Make it smaller in a picture program, then take it again.</source>
        <translation>صغّرها في برنامج صور ثم أعد إدراجها.</translation>
    </message>
    <message>
        <source>Make somebody else desk manager first.</source>
        <translation>اجعل غيره مديراً للمكتب أولاً.</translation>
    </message>
    <message>
        <source>Mend it there, or switch regular expressions off.</source>
        <translation>أصلحه هناك، أو أطفئ مفتاح «تعبير نمطي».</translation>
    </message>
    <message>
        <source>Merge the two if they mean the same.</source>
        <translation>ادمج الوسمين إن كان معناهما واحداً.</translation>
    </message>
    <message>
        <source>Missing from the checklist: {rule}</source>
        <translation>ينقص من قائمة التحقق: {rule}</translation>
    </message>
    <message>
        <source>No article was chosen for it.</source>
        <translation>لم تختر لها أي مقال.</translation>
    </message>
    <message>
        <source>No single article on this desk answers to “{id}”.</source>
        <translation>لا يوجد في المكتب مقال واحد بعينه يطابق «{id}».</translation>
    </message>
    <message>
        <source>No text was found in what you gave.</source>
        <translation>لم نجد نصاً فيما قدّمته.</translation>
    </message>
    <message>
        <source>Nothing in it can be read without the password.</source>
        <translation>لا يُقرأ منه شيء بلا كلمة السر.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>لم يبق ما يُفعل.</translation>
    </message>
    <message>
        <source>Nothing was changed. Settle what is named above, then try again.</source>
        <translation>لم يتغيّر شيء. عالج ما ذُكر أعلاه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Nothing was split off</source>
        <translation>لم يُفصل شيء</translation>
    </message>
    <message>
        <source>Only the one who made it can change its note or take it back.</source>
        <translation>لا يعدّل ملاحظته ولا يسحبه إلا صاحبه.</translation>
    </message>
    <message>
        <source>Open Editor Desk once to make one, or name the right folder.</source>
        <translation>افتح مكتب التحرير مرة لينشئه، أو حدد المجلد الصحيح.</translation>
    </message>
    <message>
        <source>Open it in a browser, copy the text and paste it here.</source>
        <translation>افتحها في متصفح، وانسخ النص وألصقه هنا.</translation>
    </message>
    <message>
        <source>Open it in its own program, copy the text and paste it here.</source>
        <translation>افتحه في برنامجه، وانسخ النص وألصقه هنا.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, or copy the text and paste it here.</source>
        <translation>افتحه في برنامجه واحفظه من جديد، أو انسخ نصه وألصقه هنا.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it without a password, and try again.</source>
        <translation>افتحه في برنامجه واحفظه بلا كلمة سر، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Open the article again and choose from its history.</source>
        <translation>افتح المقال من جديد واختر من سجله.</translation>
    </message>
    <message>
        <source>Open the article again and look at its comments.</source>
        <translation>افتح المقال من جديد وانظر في تعليقاته.</translation>
    </message>
    <message>
        <source>Open the article again and look at its suggestions.</source>
        <translation>افتح المقال من جديد وانظر في اقتراحاته.</translation>
    </message>
    <message>
        <source>Over http, anybody on the way to {host} could read the password.</source>
        <translation>عبر http يستطيع كل من في الطريق إلى {host} قراءة كلمة السر.</translation>
    </message>
    <message>
        <source>Paste the text of the page, or choose another file.</source>
        <translation>ألصق نص الصفحة، أو اختر ملفاً آخر.</translation>
    </message>
    <message>
        <source>People choose destinations by their names.</source>
        <translation>تُختار الوجهات بأسمائها.</translation>
    </message>
    <message>
        <source>Place: {path}</source>
        <translation>المكان: {path}</translation>
    </message>
    <message>
        <source>Press “Check” in the hand-over to see all that was found; leave the format out, or tell who made its exporter.</source>
        <translation>اضغط «افحص» في التسليم لترى كل ما وُجد؛ ثم استغنِ عن هذه الصيغة، أو أبلغ من صنع مصدّرها.</translation>
    </message>
    <message>
        <source>Put it in the environment variable {variable}, then send again.</source>
        <translation>ضعها في متغير البيئة {variable}، ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>Put it right and save again.</source>
        <translation>صحّحه ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>Replacing a lost passphrase is for somebody else's account.</source>
        <translation>استبدال العبارة الضائعة لحساب غيرك.</translation>
    </message>
    <message>
        <source>Save it again as JPEG or PNG in a picture program, then take that file.</source>
        <translation>احفظها من جديد بصيغة JPEG أو PNG في برنامج صور، ثم أدرج ذلك الملف.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8, or paste its text instead.</source>
        <translation>احفظه من جديد بترميز UTF-8، أو ألصق نصه هنا.</translation>
    </message>
    <message>
        <source>Save the page again, or paste its text instead.</source>
        <translation>احفظ الصفحة من جديد، أو ألصق نصها هنا.</translation>
    </message>
    <message>
        <source>Say in a few sentences what readers need to know.</source>
        <translation>قل في جمل قليلة ما يحتاج القراء إلى معرفته.</translation>
    </message>
    <message>
        <source>Say it in fewer words, or put a long text into the article or a file.</source>
        <translation>قله بكلمات أقل، أو ضع النص الطويل في المقال أو في ملف.</translation>
    </message>
    <message>
        <source>Say it in fewer words, or write a comment.</source>
        <translation>اختصرها، أو اكتب تعليقاً.</translation>
    </message>
    <message>
        <source>Search for its headline in the archive.</source>
        <translation>ابحث عن عنوانه في الأرشيف.</translation>
    </message>
    <message>
        <source>Sending broke off again and again</source>
        <translation>انقطع الإرسال مرة بعد مرة</translation>
    </message>
    <message>
        <source>Set the clock right. Nothing is sealed and no key is made before that.</source>
        <translation>اضبط الساعة. لا يُختم شيء ولا يُصنع مفتاح قبل ذلك.</translation>
    </message>
    <message>
        <source>Shorten it to what is needed to find the place.</source>
        <translation>اكتفِ بما يلزم للعثور على الموضع.</translation>
    </message>
    <message>
        <source>Somebody accepted it, rejected it or took it back meanwhile.</source>
        <translation>قبله أحدهم في هذه الأثناء أو رفضه أو سحبه صاحبه.</translation>
    </message>
    <message>
        <source>Somebody took the change back.</source>
        <translation>سبق أن تراجع أحد عن هذا التغيير.</translation>
    </message>
    <message>
        <source>Something in it breaks the desk's rules for articles. What was saved is unchanged.</source>
        <translation>فيه ما يخالف قواعد المقالات في المكتب. ما حُفظ من قبل لم يتغيّر.</translation>
    </message>
    <message>
        <source>Something in it is not as it was written.</source>
        <translation>فيها ما لم يبقَ كما كُتب.</translation>
    </message>
    <message>
        <source>Spelling is not checked</source>
        <translation>التدقيق الإملائي متوقف</translation>
    </message>
    <message>
        <source>Tell the web team this answer; then try again.</source>
        <translation>أبلغ فريق الموقع بهذا الرد، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Test the connection of the destination and compare it with the web team.</source>
        <translation>اختبر اتصال الوجهة، وقارن البصمة مع فريق الويب.</translation>
    </message>
    <message>
        <source>Test the connection of the destination, then send again.</source>
        <translation>اختبر الاتصال بالوجهة، ثم أعد الإرسال.</translation>
    </message>
    <message>
        <source>The account “{name}” was closed by the desk manager.</source>
        <translation>أغلق مدير المكتب حساب «{name}».</translation>
    </message>
    <message>
        <source>The archive is not safe to read</source>
        <translation>قراءة هذا الأرشيف غير مأمونة</translation>
    </message>
    <message>
        <source>The archive is not the one that the import began with</source>
        <translation>الأرشيف ليس الذي بدأ به الاستيراد</translation>
    </message>
    <message>
        <source>The article names a picture that the desk's data does not hold.</source>
        <translation>يذكر المقال صورة لا توجد في بيانات المكتب.</translation>
    </message>
    <message>
        <source>The article was changed elsewhere</source>
        <translation>تغيّر المقال في مكان آخر</translation>
    </message>
    <message>
        <source>The article was not found</source>
        <translation>لم نعثر على المقال</translation>
    </message>
    <message>
        <source>The backup was not written over it.</source>
        <translation>لم تُكتب النسخة الاحتياطية فوقه.</translation>
    </message>
    <message>
        <source>The broader tag is this tag itself, or a part of it.</source>
        <translation>الوسم الأعمّ هو هذا الوسم نفسه أو جزء منه.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was told to it.</source>
        <translation>شهادة {host} غير صالحة، فلم يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong</source>
        <translation>ساعة هذا الجهاز غير صحيحة</translation>
    </message>
    <message>
        <source>The comment is empty</source>
        <translation>التعليق فارغ</translation>
    </message>
    <message>
        <source>The comment is too long</source>
        <translation>التعليق طويل جداً</translation>
    </message>
    <message>
        <source>The connection would not be encrypted</source>
        <translation>الاتصال لن يكون مشفّراً</translation>
    </message>
    <message>
        <source>The desk does not hold it.</source>
        <translation>ليس في المكتب تعليق كهذا.</translation>
    </message>
    <message>
        <source>The desk is open already</source>
        <translation>المكتب مفتوح</translation>
    </message>
    <message>
        <source>The desk keeps pictures of up to {limit} million pixels; this one was not even opened.</source>
        <translation>يحفظ المكتب صوراً حتى {limit} مليون بكسل، وهذه لم تُفتح أصلاً.</translation>
    </message>
    <message>
        <source>The desk knows no account “{name}{id}”.</source>
        <translation>لا يعرف المكتب حساب «{name}{id}».</translation>
    </message>
    <message>
        <source>The desk needs a manager</source>
        <translation>لا بد للمكتب من مدير</translation>
    </message>
    <message>
        <source>The desk's data cannot be opened</source>
        <translation>تعذّر فتح بيانات المكتب</translation>
    </message>
    <message>
        <source>The desk's data is busy</source>
        <translation>بيانات المكتب مشغولة</translation>
    </message>
    <message>
        <source>The desk's data is damaged</source>
        <translation>بيانات المكتب تالفة</translation>
    </message>
    <message>
        <source>The desk's data is from a newer version</source>
        <translation>بيانات المكتب من إصدار أحدث</translation>
    </message>
    <message>
        <source>The desk's record was changed from outside</source>
        <translation>سجل المكتب غُيّر من خارج البرنامج</translation>
    </message>
    <message>
        <source>The destination answers with something else</source>
        <translation>الوجهة تردّ بشيء آخر</translation>
    </message>
    <message>
        <source>The destination does not take files so large</source>
        <translation>الوجهة لا تقبل ملفات بهذا الحجم</translation>
    </message>
    <message>
        <source>The destination has no name</source>
        <translation>الوجهة بلا اسم</translation>
    </message>
    <message>
        <source>The destination refuses the package</source>
        <translation>الوجهة ترفض الحزمة</translation>
    </message>
    <message>
        <source>The destination refuses you</source>
        <translation>الوجهة ترفض دخولك</translation>
    </message>
    <message>
        <source>The destination {name} is not on the desk's list, or was removed.</source>
        <translation>الوجهة {name} ليست في قائمة المكتب، أو حُذفت.</translation>
    </message>
    <message>
        <source>The dictionary is missing or damaged, or it could not be started.</source>
        <translation>المعجم مفقود أو تالف، أو تعذّر تشغيله.</translation>
    </message>
    <message>
        <source>The dictionary takes single words of letters, Arabic or Latin.</source>
        <translation>لا يقبل المعجم إلا كلمة مفردة من حروف عربية أو لاتينية.</translation>
    </message>
    <message>
        <source>The disk does not answer any more</source>
        <translation>لم يعد القرص يستجيب</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>The document is damaged</source>
        <translation>المستند تالف</translation>
    </message>
    <message>
        <source>The document is locked with a password</source>
        <translation>المستند مقفل بكلمة سر</translation>
    </message>
    <message>
        <source>The drive was unplugged or is damaged, or the network it is on is away. No package was written.</source>
        <translation>فُصل القرص أو تعطّل، أو انقطعت الشبكة التي هو عليها. لم تُكتب أي حزمة.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>تعذّرت قراءة الملف</translation>
    </message>
    <message>
        <source>The file is damaged, or it is not a backup of a desk. Nothing was changed.</source>
        <translation>الملف تالف، أو ليس نسخة احتياطية لمكتب. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>The file is there, but the system or the disk does not give it.</source>
        <translation>الملف موجود، لكن النظام أو القرص لا يتيحه.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>الملف أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>The file was changed since, or the import was ended: {path}</source>
        <translation>تغيّر الملف منذ ذلك الحين، أو أُنهي الاستيراد: {path}</translation>
    </message>
    <message>
        <source>The file “{name}” in it is encrypted, so that it cannot be checked.</source>
        <translation>الملف «{name}» فيها مشفّر فلا يمكن فحصه.</translation>
    </message>
    <message>
        <source>The file “{name}” in it is packed in a way that packages do not use.</source>
        <translation>الملف «{name}» فيها مضغوط بطريقة لا تستعملها الحزم.</translation>
    </message>
    <message>
        <source>The file “{name}” in it would land outside the folder of the package.</source>
        <translation>الملف «{name}» فيها سيقع خارج مجلد الحزمة.</translation>
    </message>
    <message>
        <source>The file “{name}” is in it twice.</source>
        <translation>الملف «{name}» موجود فيها مرتين.</translation>
    </message>
    <message>
        <source>The folder cannot be written to</source>
        <translation>لا تمكن الكتابة في المجلد</translation>
    </message>
    <message>
        <source>The folder holds no desk yet.</source>
        <translation>ليس في المجلد مكتب بعد.</translation>
    </message>
    <message>
        <source>The folder of the destination is not there</source>
        <translation>مجلد الوجهة غير موجود</translation>
    </message>
    <message>
        <source>The history of the article does not hold it.</source>
        <translation>ليست في سجل المقال.</translation>
    </message>
    <message>
        <source>The key file cannot be used</source>
        <translation>ملف المفتاح لا يصلح للاستعمال</translation>
    </message>
    <message>
        <source>The key of the server was not confirmed yet</source>
        <translation>مفتاح الخادم لم يُؤكَّد بعد</translation>
    </message>
    <message>
        <source>The key that you sat down with is not yours any more, and signs nothing.</source>
        <translation>المفتاح الذي جلست به لم يعد مفتاحك، ولا يوقّع شيئاً.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be read</source>
        <translation>تعذّرت قراءة حروف هذا الملف</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>الاسم ناقص</translation>
    </message>
    <message>
        <source>The name “{name}” differs from another one in nothing that every system keeps apart.</source>
        <translation>لا يختلف الاسم «{name}» عن اسم آخر فيها إلا بما لا تفرّق بينه كل الأنظمة.</translation>
    </message>
    <message>
        <source>The name “{name}” in it has a backslash, which some systems take for a way to another folder.</source>
        <translation>في الاسم «{name}» شرطة مائلة عكسية، وبعض الأنظمة تعدّها طريقاً إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>The name “{name}” in it has letters that cannot be seen.</source>
        <translation>في الاسم «{name}» محارف لا تُرى.</translation>
    </message>
    <message>
        <source>The note is too long</source>
        <translation>الملاحظة أطول مما ينبغي</translation>
    </message>
    <message>
        <source>The package cannot be read</source>
        <translation>تعذّرت قراءة الحزمة</translation>
    </message>
    <message>
        <source>The package is not safe to open</source>
        <translation>فتح هذه الحزمة غير مأمون</translation>
    </message>
    <message>
        <source>The package is not what was signed</source>
        <translation>الحزمة ليست ما وُقّع</translation>
    </message>
    <message>
        <source>The package is on its way, has arrived, or was called off before.</source>
        <translation>الحزمة في الطريق، أو وصلت، أو أُلغي إرسالها من قبل.</translation>
    </message>
    <message>
        <source>The package is out of date</source>
        <translation>الحزمة قديمة</translation>
    </message>
    <message>
        <source>The package would be empty</source>
        <translation>الحزمة فارغة</translation>
    </message>
    <message>
        <source>The package would be too large</source>
        <translation>ستكون الحزمة أكبر من اللازم</translation>
    </message>
    <message>
        <source>The page is built too deep</source>
        <translation>بنية الصفحة متداخلة إلى حد غير مقبول</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>عبارة المرور قصيرة</translation>
    </message>
    <message>
        <source>The passphrase is wrong</source>
        <translation>عبارة المرور غير صحيحة</translation>
    </message>
    <message>
        <source>The password is not at hand</source>
        <translation>كلمة السر غير متاحة</translation>
    </message>
    <message>
        <source>The password of {name} was not given in this session, and no keyring has it.</source>
        <translation>لم تُدخَل كلمة سر {name} في هذه الجلسة، وليست في حافظة المفاتيح.</translation>
    </message>
    <message>
        <source>The picture file is too large</source>
        <translation>ملف الصورة كبير جداً</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>بكسلات الصورة أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>الصورة تالفة</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>الصورة فارغة</translation>
    </message>
    <message>
        <source>The queue does not know it.</source>
        <translation>لا تعرفه قائمة الإرسال.</translation>
    </message>
    <message>
        <source>The reasons:</source>
        <translation>الأسباب:</translation>
    </message>
    <message>
        <source>The receipt beside {name} is damaged, or is of something else. It counts for nothing.</source>
        <translation>الإيصال بجانب {name} تالف، أو أنه لشيء آخر، فلا يُعتدّ به.</translation>
    </message>
    <message>
        <source>The record of who did what is no longer as Editor Desk wrote it, from the event of {at} on.</source>
        <translation>سجل الأعمال وأصحابها لم يبقَ كما كتبه مكتب التحرير، ابتداءً من حدث {at}.</translation>
    </message>
    <message>
        <source>The record of who did what is no longer as Editor Desk wrote it: it holds an event that cannot be read.</source>
        <translation>سجل الأعمال وأصحابها لم يبقَ كما كتبه مكتب التحرير: فيه حدث لا يُقرأ.</translation>
    </message>
    <message>
        <source>The record says nothing of {name}, so it is not sent.</source>
        <translation>لا يذكر السجل {name}، فلا تُرسل.</translation>
    </message>
    <message>
        <source>The regular expression is not right</source>
        <translation>التعبير النمطي غير صحيح</translation>
    </message>
    <message>
        <source>The regular expression needs too long</source>
        <translation>التعبير النمطي يستغرق وقتاً طويلاً</translation>
    </message>
    <message>
        <source>The replacement is not right</source>
        <translation>نص البديل غير صحيح</translation>
    </message>
    <message>
        <source>The same tag was chosen twice.</source>
        <translation>اخترتَ الوسم نفسه مرتين.</translation>
    </message>
    <message>
        <source>The saved search was not found</source>
        <translation>لم يُعثر على البحث المحفوظ</translation>
    </message>
    <message>
        <source>The seal does not fit the text</source>
        <translation>التوقيع لا يطابق النص</translation>
    </message>
    <message>
        <source>The search has no name</source>
        <translation>البحث بلا اسم</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>لا يمكن الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>الخادم لا يثبت هويته</translation>
    </message>
    <message>
        <source>The server does not answer in time</source>
        <translation>الخادم لا يردّ في الوقت المناسب</translation>
    </message>
    <message>
        <source>The server has a problem of its own</source>
        <translation>في الخادم خلل</translation>
    </message>
    <message>
        <source>The server shows another key than before</source>
        <translation>الخادم يُظهر مفتاحاً غير السابق</translation>
    </message>
    <message>
        <source>The settings of the destination are not those that were saved</source>
        <translation>إعدادات الوجهة ليست التي حُفظت</translation>
    </message>
    <message>
        <source>The stored text of an article is damaged</source>
        <translation>النص المخزَّن لأحد المقالات تالف</translation>
    </message>
    <message>
        <source>The system did not let the desk read it.</source>
        <translation>لم يسمح النظام للمكتب بقراءته.</translation>
    </message>
    <message>
        <source>The system does not let the desk write there. Nothing was changed.</source>
        <translation>لا يسمح النظام للمكتب بالكتابة هناك. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The tag has no name</source>
        <translation>الوسم بلا اسم</translation>
    </message>
    <message>
        <source>The tag is not written that way any more.</source>
        <translation>لم يعد الوسم يُكتب بهذه الصيغة.</translation>
    </message>
    <message>
        <source>The tag was not found</source>
        <translation>لم نعثر على الوسم</translation>
    </message>
    <message>
        <source>The tag “{label}” bears this name.</source>
        <translation>يحمل الوسم «{label}» هذا الاسم.</translation>
    </message>
    <message>
        <source>The tag “{label}” was changed again afterwards.</source>
        <translation>تغيّر الوسم «{label}» مرة أخرى بعد ذلك.</translation>
    </message>
    <message>
        <source>The word to the readers is too long</source>
        <translation>الكلمة إلى القراء أطول مما ينبغي</translation>
    </message>
    <message>
        <source>The words that it was about were changed or taken out.</source>
        <translation>الكلمات التي يخصّها عُدّلت أو حُذفت.</translation>
    </message>
    <message>
        <source>The work was stopped at your wish, and nothing half-done is left.</source>
        <translation>توقفت العملية بطلبك، ولم يبقَ منها أثر ناقص.</translation>
    </message>
    <message>
        <source>There is a desk in this folder already</source>
        <translation>في هذا المجلد مكتب قائم</translation>
    </message>
    <message>
        <source>There is a destination of this name already</source>
        <translation>توجد وجهة بهذا الاسم</translation>
    </message>
    <message>
        <source>There is a package of this name already</source>
        <translation>توجد حزمة بهذا الاسم</translation>
    </message>
    <message>
        <source>There is an account called “{name}” already.</source>
        <translation>في المكتب حساب باسم «{name}».</translation>
    </message>
    <message>
        <source>There is no connection to {host}, or it broke off half-way.</source>
        <translation>لا اتصال بـ{host}، أو انقطع في منتصفه.</translation>
    </message>
    <message>
        <source>There is no desk here</source>
        <translation>لا مكتب هنا</translation>
    </message>
    <message>
        <source>There is no room at the destination</source>
        <translation>لا مكان في الوجهة</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <translation>لا حساب بهذا الاسم</translation>
    </message>
    <message>
        <source>There is no such destination</source>
        <translation>لا وجهة كهذه</translation>
    </message>
    <message>
        <source>There is no text in it, so nothing was imported.</source>
        <translation>لا نص فيه، فلم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There is nothing here to import</source>
        <translation>لا شيء هنا يُستورد</translation>
    </message>
    <message>
        <source>There is nothing in it that could be read.</source>
        <translation>ليس فيه ما يُقرأ.</translation>
    </message>
    <message>
        <source>There is nothing in it. The article is as it was.</source>
        <translation>لا شيء فيها. بقي المقال كما كان.</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>لا شيء للاستيراد</translation>
    </message>
    <message>
        <source>There is such a file already</source>
        <translation>يوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <source>There is such a tag already</source>
        <translation>هذا الوسم موجود</translation>
    </message>
    <message>
        <source>There was no room left to write. What was saved before is safe.</source>
        <translation>لم تبقَ مساحة للكتابة. ما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation>هذا الحساب مغلق</translation>
    </message>
    <message>
        <source>This account of the computer may read the folder at most.</source>
        <translation>لا يُسمح لحسابك على هذا الحاسوب إلا بقراءة المجلد على الأكثر.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>لا يمكن هذا الآن</translation>
    </message>
    <message>
        <source>This cannot be undone yet</source>
        <translation>لا يمكن التراجع عن هذا بعد</translation>
    </message>
    <message>
        <source>This comment cannot be changed any more</source>
        <translation>لم يعد تغيير هذا التعليق ممكناً</translation>
    </message>
    <message>
        <source>This comment was not found</source>
        <translation>لم يُعثر على هذا التعليق</translation>
    </message>
    <message>
        <source>This desk did not hand the package over</source>
        <translation>لم يسلّم هذا المكتب هذه الحزمة</translation>
    </message>
    <message>
        <source>This is no IPTC Media Topic</source>
        <translation>هذا ليس موضوعاً من مواضيع IPTC</translation>
    </message>
    <message>
        <source>This is no archive that the desk knows</source>
        <translation>لا يعرف المكتب هذا النوع من الأرشيفات</translation>
    </message>
    <message>
        <source>This is no package of a desk</source>
        <translation>ليست هذه حزمة من مكتب تحرير</translation>
    </message>
    <message>
        <source>This is not a picture that the desk knows</source>
        <translation>هذه ليست صورة يعرفها المكتب</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>هذا ليس ملفاً نصياً</translation>
    </message>
    <message>
        <source>This is not a usable backup</source>
        <translation>هذه النسخة الاحتياطية لا تصلح</translation>
    </message>
    <message>
        <source>This is not a word for the dictionary</source>
        <translation>هذه ليست كلمة تُضاف إلى المعجم</translation>
    </message>
    <message>
        <source>This is the last account that can manage accounts, so it stays as it is.</source>
        <translation>هذا آخر حساب يدير الحسابات، فيبقى كما هو.</translation>
    </message>
    <message>
        <source>This is too long to look for</source>
        <translation>النص أطول من أن يُبحث عنه</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>هذا الاسم مستعمل</translation>
    </message>
    <message>
        <source>This one cannot be used as it stands: {setting}.</source>
        <translation>لا يصلح هذا الإعداد كما هو: {setting}.</translation>
    </message>
    <message>
        <source>This sending is not there any more</source>
        <translation>لم يعد هذا الإرسال موجوداً</translation>
    </message>
    <message>
        <source>This suggestion has no place in the text any more</source>
        <translation>لم يعد لهذا الاقتراح موضع في النص</translation>
    </message>
    <message>
        <source>This suggestion is not yours</source>
        <translation>هذا الاقتراح ليس لك</translation>
    </message>
    <message>
        <source>This suggestion was decided already</source>
        <translation>سبق البتّ في هذا الاقتراح</translation>
    </message>
    <message>
        <source>This suggestion was not found</source>
        <translation>لم يُعثر على هذا الاقتراح</translation>
    </message>
    <message>
        <source>This text cannot be kept</source>
        <translation>لا يمكن حفظ هذا النص</translation>
    </message>
    <message>
        <source>This version was not found</source>
        <translation>لم نعثر على هذه النسخة</translation>
    </message>
    <message>
        <source>This was undone already</source>
        <translation>سبق التراجع عن هذا</translation>
    </message>
    <message>
        <source>Three or four words together are easy to keep in mind and hard to guess.</source>
        <translation>ثلاث كلمات أو أربع معاً يسهل حفظها ويصعب تخمينها.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases</source>
        <translation>عبارات مرور خاطئة كثيرة</translation>
    </message>
    <message>
        <source>Try again later. Ask the web team if it stays so.</source>
        <translation>حاول لاحقاً، واسأل فريق الموقع إن بقي الأمر كذلك.</translation>
    </message>
    <message>
        <source>Two destinations called {name} could not be told apart.</source>
        <translation>لا يمكن التمييز بين وجهتين باسم {name}.</translation>
    </message>
    <message>
        <source>Two tags cannot be parts of each other</source>
        <translation>لا يكون وسمان جزءاً أحدهما من الآخر</translation>
    </message>
    <message>
        <source>Type the search again and save it under a name.</source>
        <translation>اكتب البحث من جديد واحفظه باسم.</translation>
    </message>
    <message>
        <source>Undo the last change, or paste it as plain text.</source>
        <translation>تراجع عن آخر تعديل، أو ألصقه نصاً صرفاً.</translation>
    </message>
    <message>
        <source>Undo the later change first; the list of changes shows it.</source>
        <translation>تراجع عن التغيير اللاحق أولاً؛ تجده في قائمة التغييرات.</translation>
    </message>
    <message>
        <source>Use an address with https, or allow it where the network is your own.</source>
        <translation>استعمل عنواناً يبدأ بـ https، أو اسمح به إن كانت الشبكة شبكتك.</translation>
    </message>
    <message>
        <source>Wait a moment and try again. What you typed is still in the window.</source>
        <translation>انتظر لحظة ثم أعد المحاولة. ما كتبته باقٍ في النافذة.</translation>
    </message>
    <message>
        <source>What {host} answers is not what such a server says, or it leads elsewhere.</source>
        <translation>ما يردّ به {host} ليس ردّ خادم من هذا النوع، أو أنه يحيل إلى مكان آخر.</translation>
    </message>
    <message>
        <source>Whoever receives it could not check it, so none was written and nothing was handed over. {file}</source>
        <translation>لن يستطيع متسلّمها فحصها، فلم تُكتب حزمة ولم يُسلَّم شيء. {file}</translation>
    </message>
    <message>
        <source>Write a group as \1 or \g&lt;name&gt;, and a backslash as \\.</source>
        <translation>اكتب المجموعة ⁦\1⁩ أو ⁦\g&lt;name&gt;⁩، والشرطة المائلة العكسية ⁦\\⁩.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>اكتب اسماً.</translation>
    </message>
    <message>
        <source>Write it simpler: avoid a repetition within a repetition.</source>
        <translation>بسّطه: تجنّب التكرار داخل التكرار.</translation>
    </message>
    <message>
        <source>Write its name.</source>
        <translation>اكتب اسمه.</translation>
    </message>
    <message>
        <source>Write the name as colleagues know it.</source>
        <translation>اكتب الاسم كما يعرفه الزملاء.</translation>
    </message>
    <message>
        <source>Write what it says into the text yourself, then reject it.</source>
        <translation>أدخل ما يقوله في النص بنفسك، ثم ارفضه.</translation>
    </message>
    <message>
        <source>Write what you want to say, then send it.</source>
        <translation>اكتب ما تريد قوله ثم أرسله.</translation>
    </message>
    <message>
        <source>You can keep working. Tell whoever looks after the desk, so that it is compared with the newest backup.</source>
        <translation>يمكنك متابعة العمل. أبلغ المسؤول عن المكتب ليقارنه بأحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>You can keep working. Tell whoever looks after the desk: the newest backup may have the text as it was.</source>
        <translation>يمكنك متابعة العمل. أبلغ المسؤول عن المكتب، فقد يكون النص سليماً في أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>You can keep writing. Install Editor Desk again to have the spelling checked.</source>
        <translation>يمكنك متابعة الكتابة. أعد تثبيت «مكتب التحرير» ليعود التدقيق الإملائي.</translation>
    </message>
    <message>
        <source>Your key was replaced</source>
        <translation>استُبدل مفتاحك</translation>
    </message>
    <message>
        <source>Your own passphrase is changed, not replaced</source>
        <translation>عبارتك أنت تُغيَّر ولا تُستبدل</translation>
    </message>
    <message>
        <source>Your role does not include this</source>
        <translation>دورك لا يشمل هذا الإجراء</translation>
    </message>
    <message>
        <source>{host} answered with {status} {detail}.</source>
        <translation>ردّ {host} بـ{status} {detail}.</translation>
    </message>
    <message>
        <source>{host} could not store the file, mostly because its disk is full.</source>
        <translation>لم يستطع {host} حفظ الملف، والغالب أن قرصه ممتلئ.</translation>
    </message>
    <message>
        <source>{host} could not take the package just now.</source>
        <translation>لم يستطع {host} استلام الحزمة الآن.</translation>
    </message>
    <message>
        <source>{host} does not take the password, or does not let this user write there.</source>
        <translation>لا يقبل {host} كلمة السر، أو لا يسمح لهذا المستخدم بالكتابة.</translation>
    </message>
    <message>
        <source>{host} refused a file for its size.</source>
        <translation>رفض {host} ملفاً لحجمه.</translation>
    </message>
    <message>
        <source>{host} shows the fingerprint {detail}.</source>
        <translation>يُظهر {host} البصمة {detail}.</translation>
    </message>
    <message>
        <source>{host} shows the fingerprint {detail}; somebody may be in between. Nothing was told to it.</source>
        <translation>يُظهر {host} البصمة {detail}، وقد يكون أحد في الطريق بينكما. لم يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>{host} took too long.</source>
        <translation>تأخر {host} كثيراً.</translation>
    </message>
    <message>
        <source>{name} is not as the record says: another hand changed it, or it is damaged. Nothing is sent there.</source>
        <translation>الوجهة {name} ليست كما يقول السجل: غيّرتها يد أخرى أو تلفت. لا يُرسل إليها شيء.</translation>
    </message>
    <message>
        <source>{tries} wrong passphrases in a row were typed for this account.</source>
        <translation>عدد العبارات الخاطئة المتتالية لهذا الحساب: {tries}.</translation>
    </message>
    <message>
        <source>“{article}” is not as it went into the package, so nothing was handed over.</source>
        <translation>لم يعد «{article}» كما دخل الحزمة، فلم يُسلَّم شيء.</translation>
    </message>
    <message>
        <source>“{file}” failed its check ({fault}: {detail}). No package was written.</source>
        <translation>لم يجتز الملف «{file}» فحصه ({fault}: {detail})، ولم تُكتب أي حزمة.</translation>
    </message>
    <message>
        <source>“{name}” in it is no file but a link, which may lead to anything on this computer.</source>
        <translation>«{name}» فيها ليس ملفاً بل رابط قد يقود إلى أي شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>“{name}” in it is no ordinary file but something of the system.</source>
        <translation>«{name}» فيها ليس ملفاً عادياً بل شيء من أشياء النظام.</translation>
    </message>
    <message>
        <source>“{name}” is a reason not to open it.</source>
        <translation>في «{name}» ما يمنع فتحها.</translation>
    </message>
    <message>
        <source>“{name}” would unpack to far more than it is, as files do that are made to fill a disk.</source>
        <translation>«{name}» ينفك إلى ما هو أكبر من حجمه بكثير، كالملفات التي تُصنع لملء القرص.</translation>
    </message>
</context>
<context>
    <name>NameEntryForm</name>
    <message>
        <source>Agreed name</source>
        <translation>اسم متفق عليه</translation>
    </message>
    <message>
        <source>Agreed spelling</source>
        <translation>الصيغة المتفق عليها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>صيغة في كل سطر</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>صيغ أخرى</translation>
    </message>
    <message>
        <source>Other spellings that are to be changed to it</source>
        <translation>صيغ أخرى تُغيَّر إليها</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>What it names</source>
        <translation>ما يسميه</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>Agreed names</source>
        <translation>الأسماء المتفق عليها</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Filter by any spelling</source>
        <translation>تصفية بأي صيغة</translation>
    </message>
    <message>
        <source>Filter by any spelling…</source>
        <translation>صفِّ بأي صيغة…</translation>
    </message>
    <message>
        <source>Hamza, tashkeel and ta marbuta make no difference</source>
        <translation>لا فرق للهمزة والتشكيل والتاء المربوطة</translation>
    </message>
    <message>
        <source>New name…</source>
        <translation>اسم جديد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Copy the details</source>
        <translation>انسخ التفاصيل</translation>
    </message>
    <message>
        <source>Do what is offered</source>
        <translation>نفّذ المعروض</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>أخفِ (Esc)</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Embed</source>
        <translation>تضمين</translation>
    </message>
    <message>
        <source>Empty subheading</source>
        <translation>عنوان فرعي فارغ</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>مخطط المقال</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Without a headline</source>
        <translation>بلا عنوان</translation>
    </message>
</context>
<context>
    <name>PackageFault</name>
    <message>
        <source>The article cannot be understood.</source>
        <translation>تتعذر قراءة المقال.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تتعذر قراءة الملف.</translation>
    </message>
    <message>
        <source>The file does not belong to the package.</source>
        <translation>الملف ليس من الحزمة.</translation>
    </message>
    <message>
        <source>The file is broken, or would harm who uses it.</source>
        <translation>الملف معطوب أو يضرّ بمن يستعمله.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>الملف مفقود.</translation>
    </message>
    <message>
        <source>The file was changed after the package was made.</source>
        <translation>تغيّر الملف بعد إنشاء الحزمة.</translation>
    </message>
    <message>
        <source>The list of files is not as BagIt asks.</source>
        <translation>قائمة الملفات ليست كما يطلب معيار BagIt.</translation>
    </message>
    <message>
        <source>The picture is not the one that was sealed.</source>
        <translation>الصورة ليست التي خُتمت.</translation>
    </message>
    <message>
        <source>The report of checks is not about the files of this package.</source>
        <translation>تقرير الفحوص لا يخص ملفات هذه الحزمة.</translation>
    </message>
    <message>
        <source>The seal cannot be understood.</source>
        <translation>تتعذر قراءة الختم.</translation>
    </message>
    <message>
        <source>The seal contradicts the table of contents.</source>
        <translation>الختم يخالف فهرس المحتويات.</translation>
    </message>
    <message>
        <source>The signature does not hold.</source>
        <translation>التوقيع غير صحيح.</translation>
    </message>
    <message>
        <source>The signer is not among your trusted keys.</source>
        <translation>الموقِّع ليس من المفاتيح الموثوقة لديك.</translation>
    </message>
    <message>
        <source>The signer is not in the list of keys.</source>
        <translation>الموقِّع ليس في قائمة المفاتيح.</translation>
    </message>
    <message>
        <source>The size or number of the files is not what was noted.</source>
        <translation>حجم الملفات أو عددها يخالف المدوَّن.</translation>
    </message>
    <message>
        <source>The table of contents cannot be understood.</source>
        <translation>تتعذر قراءة فهرس المحتويات.</translation>
    </message>
    <message>
        <source>The table of contents contradicts the files.</source>
        <translation>فهرس المحتويات يخالف الملفات.</translation>
    </message>
    <message>
        <source>The text is not the one that was sealed.</source>
        <translation>النص ليس النص الذي خُتم.</translation>
    </message>
    <message>
        <source>Two people had to approve, and one approval is missing or belongs to something else.</source>
        <translation>كان على شخصين الاعتماد، وأحد الاعتمادين ناقص أو يخص شيئاً آخر.</translation>
    </message>
    <message>
        <source>approved by {first}, sealed by {name}</source>
        <translation>اعتمده {first} وختمه {name}</translation>
    </message>
    <message>
        <source>sealed by {name}</source>
        <translation>ختمه {name}</translation>
    </message>
    <message>
        <source>there is no valid seal on it: nothing says who approved it</source>
        <translation>لا ختم صالحاً عليه: لا شيء يثبت من اعتمده</translation>
    </message>
    <message>
        <source>{sealed}, but its files changed after that</source>
        <translation>{sealed}، لكن ملفاته تغيرت بعد ذلك</translation>
    </message>
</context>
<context>
    <name>PageNotes</name>
    <message numerus="yes">
        <source>%n Persian letter(s) made Arabic</source>
        <translation>
            <numerusform>لا حروف فارسية</numerusform>
            <numerusform>حرف فارسي واحد صار عربياً</numerusform>
            <numerusform>حرفان فارسيان صارا عربيين</numerusform>
            <numerusform>%n حروف فارسية صارت عربية</numerusform>
            <numerusform>%n حرفاً فارسياً صار عربياً</numerusform>
            <numerusform>%n حرف فارسي صار عربياً</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backward line(s) turned round</source>
        <translation>
            <numerusform>لا أسطر معكوسة</numerusform>
            <numerusform>سطر معكوس أُعيد إلى اتجاهه</numerusform>
            <numerusform>سطران معكوسان أُعيدا إلى اتجاههما</numerusform>
            <numerusform>%n أسطر معكوسة أُعيدت إلى اتجاهها</numerusform>
            <numerusform>%n سطراً معكوساً أُعيد إلى اتجاهه</numerusform>
            <numerusform>%n سطر معكوس أُعيد إلى اتجاهه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s) joined</source>
        <translation>
            <numerusform>لا أسطر مكسورة</numerusform>
            <numerusform>سطر مكسور وُصل</numerusform>
            <numerusform>سطران مكسوران وُصلا</numerusform>
            <numerusform>%n أسطر مكسورة وُصلت</numerusform>
            <numerusform>%n سطراً مكسوراً وُصل</numerusform>
            <numerusform>%n سطر مكسور وُصل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) left out</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق واحد تُرك</numerusform>
            <numerusform>تعليقان تُركا</numerusform>
            <numerusform>%n تعليقات تُركت</numerusform>
            <numerusform>%n تعليقاً تُرك</numerusform>
            <numerusform>%n تعليق تُرك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnote(s) put at the end</source>
        <translation>
            <numerusform>لا حواشي</numerusform>
            <numerusform>حاشية واحدة نُقلت إلى آخر النص</numerusform>
            <numerusform>حاشيتان نُقلتا إلى آخر النص</numerusform>
            <numerusform>%n حواشٍ نُقلت إلى آخر النص</numerusform>
            <numerusform>%n حاشية نُقلت إلى آخر النص</numerusform>
            <numerusform>%n حاشية نُقلت إلى آخر النص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden passage(s) left out</source>
        <translation>
            <numerusform>لا مقاطع مخفية</numerusform>
            <numerusform>مقطع مخفي تُرك</numerusform>
            <numerusform>مقطعان مخفيان تُركا</numerusform>
            <numerusform>%n مقاطع مخفية تُركت</numerusform>
            <numerusform>%n مقطعاً مخفياً تُرك</numerusform>
            <numerusform>%n مقطع مخفي تُرك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hyphenated word(s) put together</source>
        <translation>
            <numerusform>لا كلمات مقطوعة</numerusform>
            <numerusform>كلمة مقطوعة وُصلت</numerusform>
            <numerusform>كلمتان مقطوعتان وُصلتا</numerusform>
            <numerusform>%n كلمات مقطوعة وُصلت</numerusform>
            <numerusform>%n كلمة مقطوعة وُصلت</numerusform>
            <numerusform>%n كلمة مقطوعة وُصلت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of menus and share buttons left out</source>
        <translation>
            <numerusform>لا أسطر من القوائم وأزرار المشاركة</numerusform>
            <numerusform>سطر من القوائم وأزرار المشاركة تُرك</numerusform>
            <numerusform>سطران من القوائم وأزرار المشاركة تُركا</numerusform>
            <numerusform>%n أسطر من القوائم وأزرار المشاركة تُركت</numerusform>
            <numerusform>%n سطراً من القوائم وأزرار المشاركة تُرك</numerusform>
            <numerusform>%n سطر من القوائم وأزرار المشاركة تُرك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) without words left out</source>
        <translation>
            <numerusform>لا رسائل بلا نص</numerusform>
            <numerusform>رسالة بلا نص تُركت</numerusform>
            <numerusform>رسالتان بلا نص تُركتا</numerusform>
            <numerusform>%n رسائل بلا نص تُركت</numerusform>
            <numerusform>%n رسالة بلا نص تُركت</numerusform>
            <numerusform>%n رسالة بلا نص تُركت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nested list item(s) brought to one level</source>
        <translation>
            <numerusform>لا بنود متداخلة</numerusform>
            <numerusform>بند متداخل صار في مستوى واحد</numerusform>
            <numerusform>بندان متداخلان صارا في مستوى واحد</numerusform>
            <numerusform>%n بنود متداخلة صارت في مستوى واحد</numerusform>
            <numerusform>%n بنداً متداخلاً صار في مستوى واحد</numerusform>
            <numerusform>%n بند متداخل صار في مستوى واحد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlong paragraph(s) cut</source>
        <translation>
            <numerusform>لا فقرات مفرطة الطول</numerusform>
            <numerusform>فقرة مفرطة الطول قُسمت مرة</numerusform>
            <numerusform>فقرات مفرطة الطول قُسمت مرتين</numerusform>
            <numerusform>فقرات مفرطة الطول قُسمت %n مرات</numerusform>
            <numerusform>فقرات مفرطة الطول قُسمت %n مرة</numerusform>
            <numerusform>فقرات مفرطة الطول قُسمت %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) in stars or underscores marked</source>
        <translation>
            <numerusform>لا عبارات بين نجوم</numerusform>
            <numerusform>عبارة بين نجمتين أو شرطتين صارت مميزة</numerusform>
            <numerusform>عبارتان بين نجوم أو شرطات صارتا مميزتين</numerusform>
            <numerusform>%n عبارات بين نجوم أو شرطات صارت مميزة</numerusform>
            <numerusform>%n عبارة بين نجوم أو شرطات صارت مميزة</numerusform>
            <numerusform>%n عبارة بين نجوم أو شرطات صارت مميزة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) not taken over</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة لم تُنقل</numerusform>
            <numerusform>صورتان لم تُنقلا</numerusform>
            <numerusform>%n صور لم تُنقل</numerusform>
            <numerusform>%n صورة لم تُنقل</numerusform>
            <numerusform>%n صورة لم تُنقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presentation form(s) made letters</source>
        <translation>
            <numerusform>لا أشكال عرض</numerusform>
            <numerusform>شكل عرض واحد أُصلح</numerusform>
            <numerusform>شكلا عرض أُصلحا</numerusform>
            <numerusform>%n أشكال عرض أُصلحت</numerusform>
            <numerusform>%n شكل عرض أُصلح</numerusform>
            <numerusform>%n شكل عرض أُصلح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special or doubled space(s) made plain</source>
        <translation>
            <numerusform>لا مسافات خاصة</numerusform>
            <numerusform>مسافة خاصة أو مكررة صارت عادية</numerusform>
            <numerusform>مسافتان خاصتان أو مكررتان صارتا عاديتين</numerusform>
            <numerusform>%n مسافات خاصة أو مكررة صارت عادية</numerusform>
            <numerusform>%n مسافة خاصة أو مكررة صارت عادية</numerusform>
            <numerusform>%n مسافة خاصة أو مكررة صارت عادية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n swapped lam-alef pair(s) put right</source>
        <translation>
            <numerusform>لا لام ألف مقلوبة</numerusform>
            <numerusform>لام ألف مقلوبة أُصلحت</numerusform>
            <numerusform>«لام ألف» مقلوبة أُصلحت في موضعين</numerusform>
            <numerusform>«لام ألف» مقلوبة أُصلحت في %n مواضع</numerusform>
            <numerusform>«لام ألف» مقلوبة أُصلحت في %n موضعاً</numerusform>
            <numerusform>«لام ألف» مقلوبة أُصلحت في %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) with merged cells made plain</source>
        <translation>
            <numerusform>لا جداول مدمجة الخلايا</numerusform>
            <numerusform>جدول مدمج الخلايا بُسّط</numerusform>
            <numerusform>جدولان مدمجا الخلايا بُسّطا</numerusform>
            <numerusform>%n جداول مدمجة الخلايا بُسّطت</numerusform>
            <numerusform>%n جدولاً مدمج الخلايا بُسّط</numerusform>
            <numerusform>%n جدول مدمج الخلايا بُسّط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s) accepted</source>
        <translation>
            <numerusform>لا تغييرات متعقَّبة</numerusform>
            <numerusform>تغيير متعقَّب قُبل</numerusform>
            <numerusform>تغييران متعقَّبان قُبلا</numerusform>
            <numerusform>%n تغييرات متعقَّبة قُبلت</numerusform>
            <numerusform>%n تغييراً متعقَّباً قُبل</numerusform>
            <numerusform>%n تغيير متعقَّب قُبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name and time of %n message(s) left out</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>تُرك اسم رسالة ووقتها</numerusform>
            <numerusform>تُركت أسماء رسالتين ووقتاهما</numerusform>
            <numerusform>تُركت أسماء %n رسائل وأوقاتها</numerusform>
            <numerusform>تُركت أسماء %n رسالة وأوقاتها</numerusform>
            <numerusform>تُركت أسماء %n رسالة وأوقاتها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>ابحث عن أمر</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>At least {minimum} characters; three or four words are good.</source>
        <translation>{minimum} أحرف على الأقل، وثلاث كلمات أو أربع خيار جيد.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the second one again.</source>
        <translation>العبارتان مختلفتان. اكتب الثانية من جديد.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>عبارة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>تغيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>Your key stays the same, and so does every seal that you gave.</source>
        <translation>يبقى مفتاحك كما هو، ويبقى كل توقيع وقّعته صالحاً.</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show what is typed</source>
        <translation>أظهر ما يُكتب</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>وتغيير آخر</numerusform>
            <numerusform>وتغييران آخران</numerusform>
            <numerusform>و%n تغييرات أخرى</numerusform>
            <numerusform>و%n تغييراً آخر</numerusform>
            <numerusform>و%n تغيير آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between notes</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A long text is being put in: {percent}%</source>
        <translation>يُدرج نص طويل: {percent}٪</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>أغلق هذا السطر</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Paste unchanged text</source>
        <translation>ألصق النص كما كان</translation>
    </message>
    <message>
        <source>Stop and take back</source>
        <translation>أوقف وتراجع</translation>
    </message>
    <message>
        <source>The pasted text was cleaned: {notes}</source>
        <translation>نظّف المكتب اللصق: {notes}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What pasting changed</source>
        <translation>ما غيّره اللصق</translation>
    </message>
    <message>
        <source>What was pasted came too late: another article is open. Paste it again where it belongs.</source>
        <translation>تأخر وصول ما لُصق وقد فُتح مقال آخر. ألصقه ثانية في مكانه.</translation>
    </message>
    <message>
        <source>What was pasted is not in the text: the article cannot be changed now.</source>
        <translation>ما لُصق ليس في النص: لا يمكن تعديل المقال الآن.</translation>
    </message>
    <message>
        <source>You have written since. Undo step by step goes back to before the paste.</source>
        <translation>كتبت بعد اللصق؛ والتراجع خطوة خطوة يعيدك إلى ما قبله.</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>commenting</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>handing over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>keeping the tags</source>
        <translation>إدارة الوسوم</translation>
    </message>
    <message>
        <source>managing accounts</source>
        <translation>إدارة الحسابات</translation>
    </message>
    <message>
        <source>overriding a rule</source>
        <translation>تجاوز القواعد</translation>
    </message>
    <message>
        <source>reviewing</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>setting the desk's rules</source>
        <translation>وضع قواعد المكتب</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>التحرير</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>A name, or nobody in particular</source>
        <translation>اسم، أو اتركه فارغاً لمن شاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Day and time by which it is to be decided</source>
        <translation>اليوم والوقت اللذان يُبتّ قبلهما</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>احفظ الخطة</translation>
    </message>
    <message>
        <source>Plan of the review</source>
        <translation>خطة المراجعة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>To be decided by</source>
        <translation>يُبتّ فيه قبل</translation>
    </message>
    <message>
        <source>Who is asked to review it</source>
        <translation>إلى من تُسند المراجعة</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot go</source>
        <translation>
            <numerusform>لا شيء ممنوع</numerusform>
            <numerusform>واحد لا يمكن تسليمه</numerusform>
            <numerusform>اثنان لا يمكن تسليمهما</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
            <numerusform>%n لا يمكن تسليمها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>لا فحوص ناجحة</numerusform>
            <numerusform>فحص واحد ناجح</numerusform>
            <numerusform>فحصان ناجحان</numerusform>
            <numerusform>%n فحوص ناجحة</numerusform>
            <numerusform>%n فحصاً ناجحاً</numerusform>
            <numerusform>%n فحص ناجح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفاً</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without</source>
        <translation>
            <numerusform>لا صورة من دونه</numerusform>
            <numerusform>صورة واحدة من دونه</numerusform>
            <numerusform>صورتان من دونه</numerusform>
            <numerusform>%n صور من دونه</numerusform>
            <numerusform>%n صورة من دونه</numerusform>
            <numerusform>%n صورة من دونه</numerusform>
        </translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Checking was stopped before its end.</source>
        <translation>أُوقف الفحص قبل نهايته.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Enter shows the place in the article. What stops must be mended first.</source>
        <translation>مفتاح الإدخال يعرض الموضع في المقال. ما يمنع التسليم يُصلح أولاً.</translation>
    </message>
    <message>
        <source>Files of the whole package</source>
        <translation>ملفات الحزمة كلها</translation>
    </message>
    <message>
        <source>Its files were not made: without a seal there is no package</source>
        <translation>لم تُنشأ ملفاته: لا حزمة بلا ختم</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>Search engines miss: {field}</source>
        <translation>لا تجد محركات البحث: {field}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>مانع</translation>
    </message>
    <message>
        <source>a file of the package is not right</source>
        <translation>في الحزمة ملف غير سليم</translation>
    </message>
    <message>
        <source>all checks passed</source>
        <translation>اجتازت كل الفحوص</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>can go; there is advice</source>
        <translation>يمكن التسليم، مع تنبيهات</translation>
    </message>
    <message>
        <source>looked at: {what}</source>
        <translation>المفحوص: {what}</translation>
    </message>
    <message>
        <source>{fault}: {detail} ({file})</source>
        <translation>{fault}: {detail} ({file})</translation>
    </message>
    <message>
        <source>“Ready to hand over” on the side leads back to this check.</source>
        <translation>«جاهزة للتسليم» في الشريط الجانبي تعود بك إلى هذا الفحص.</translation>
    </message>
</context>
<context>
    <name>PreflightForm</name>
    <message>
        <source>Back to the articles that are ready</source>
        <translation>عودة إلى المقالات الجاهزة للتسليم</translation>
    </message>
    <message>
        <source>Back to what is ready</source>
        <translation>عودة إلى الجاهزة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>أعد الفحص</translation>
    </message>
    <message>
        <source>Check the same articles as they are now</source>
        <translation>افحص المقالات نفسها كما هي الآن</translation>
    </message>
    <message>
        <source>Checks of the chosen articles</source>
        <translation>فحوص المقالات المختارة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>أوقف الفحص</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Keys 1 to 4 change the view. Nothing is loaded from the network.</source>
        <translation>المفاتيح من ١ إلى ٤ تبدّل العرض. لا يُحمَّل شيء من الشبكة.</translation>
    </message>
    <message>
        <source>The article as the site will show it</source>
        <translation>المقال كما سيظهر في الموقع</translation>
    </message>
    <message>
        <source>The site has no address yet</source>
        <translation>لا عنوان للموقع بعد</translation>
    </message>
</context>
<context>
    <name>PreviewForm</name>
    <message>
        <source>Back to the articles that are ready</source>
        <translation>عودة إلى المقالات الجاهزة للتسليم</translation>
    </message>
    <message>
        <source>Back to what is ready</source>
        <translation>عودة إلى الجاهزة</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>حاسوب</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>نتيجة البحث</translation>
    </message>
    <message>
        <source>Social card</source>
        <translation>بطاقة المشاركة</translation>
    </message>
    <message>
        <source>The article among what a search engine found</source>
        <translation>المقال بين نتائج محرك البحث</translation>
    </message>
    <message>
        <source>The article before</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>The next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>The page on a phone, 390 pixels wide</source>
        <translation>الصفحة على هاتف عرضه ٣٩٠ بكسل</translation>
    </message>
    <message>
        <source>The page on a wide screen</source>
        <translation>الصفحة على شاشة عريضة</translation>
    </message>
    <message>
        <source>The picture that stands for a shared link</source>
        <translation>الصورة التي تظهر مع الرابط عند مشاركته</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF ‏(*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>احفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The proof is saved.</source>
        <translation>حُفظت تجربة الطباعة.</translation>
    </message>
    <message>
        <source>There is no printer here; the proof can be saved as a PDF.</source>
        <translation>لا طابعة هنا؛ يمكن حفظ تجربة الطباعة بصيغة PDF.</translation>
    </message>
    <message>
        <source>rev {revision} · sha256 {hash} · {when} · page {page} of {pages}</source>
        <translation>النسخة {revision} · البصمة {hash} · {when} · صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>{title} · page {page} of {pages}</source>
        <translation>{title} · صفحة {page} من {pages}</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message numerus="yes">
        <source>%n place(s) fixed beside the text.</source>
        <translation>
            <numerusform>لم يُصلح شيء خارج النص.</numerusform>
            <numerusform>أُصلح موضع واحد خارج النص.</numerusform>
            <numerusform>أُصلح موضعان خارج النص.</numerusform>
            <numerusform>أُصلحت %n مواضع خارج النص.</numerusform>
            <numerusform>أُصلح %n موضعاً خارج النص.</numerusform>
            <numerusform>أُصلح %n موضع خارج النص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) fixed. One undo takes all of it back.</source>
        <translation>
            <numerusform>لم يُصلح شيء.</numerusform>
            <numerusform>أُصلح موضع واحد. تراجعٌ واحد يعيده.</numerusform>
            <numerusform>أُصلح موضعان. تراجعٌ واحد يعيدهما.</numerusform>
            <numerusform>أُصلحت %n مواضع. تراجعٌ واحد يعيدها كلها.</numerusform>
            <numerusform>أُصلح %n موضعاً. تراجعٌ واحد يعيدها كلها.</numerusform>
            <numerusform>أُصلح %n موضع. تراجعٌ واحد يعيدها كلها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling mistake(s)</source>
        <translation>
            <numerusform>لا أخطاء إملائية</numerusform>
            <numerusform>خطأ إملائي</numerusform>
            <numerusform>خطآن إملائيان</numerusform>
            <numerusform>%n أخطاء إملائية</numerusform>
            <numerusform>%n خطأ إملائياً</numerusform>
            <numerusform>%n خطأ إملائي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style note(s)</source>
        <translation>
            <numerusform>لا ملاحظات أسلوب</numerusform>
            <numerusform>ملاحظة أسلوب</numerusform>
            <numerusform>ملاحظتا أسلوب</numerusform>
            <numerusform>%n ملاحظات أسلوب</numerusform>
            <numerusform>%n ملاحظة أسلوب</numerusform>
            <numerusform>%n ملاحظة أسلوب</numerusform>
        </translation>
    </message>
    <message>
        <source>A name of its own</source>
        <translation>اسم علم</translation>
    </message>
    <message>
        <source>A plain space</source>
        <translation>مسافة عادية</translation>
    </message>
    <message>
        <source>About this rule</source>
        <translation>عن هذه القاعدة</translation>
    </message>
    <message>
        <source>Add to the dictionary of the desk</source>
        <translation>أضف إلى معجم المكتب</translation>
    </message>
    <message>
        <source>Checking the text…</source>
        <translation>يُدقَّق النص…</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>نقطتان</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>نقاط حذف</translation>
    </message>
    <message numerus="yes">
        <source>Everywhere “{fix}” (%n)</source>
        <translation>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
            <numerusform>«{fix}» في كل موضع (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>علامة تعجب</translation>
    </message>
    <message numerus="yes">
        <source>Fix all of this kind (%n)</source>
        <translation>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
            <numerusform>أصلح كل ما هو من هذا النوع (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>أسلوب الدار</translation>
    </message>
    <message>
        <source>Ignore in this article</source>
        <translation>تجاهل في هذا المقال</translation>
    </message>
    <message>
        <source>Ignore until the desk is closed</source>
        <translation>تجاهل حتى إغلاق المكتب</translation>
    </message>
    <message>
        <source>Ignore with a reason…</source>
        <translation>تجاهل مع ذكر السبب…</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>عاد كل شيء كما كان.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>جارٍ البحث عن اقتراحات…</translation>
    </message>
    <message>
        <source>Meant so by the writer</source>
        <translation>مقصود من الكاتب</translation>
    </message>
    <message>
        <source>Name not as agreed</source>
        <translation>اسم بغير صيغته المتفق عليها</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>لا اقتراح</translation>
    </message>
    <message>
        <source>Not in the dictionary</source>
        <translation>ليست في المعجم</translation>
    </message>
    <message>
        <source>Nothing was found at the caret. Go to the next finding ({keys}).</source>
        <translation>لا ملاحظة عند المؤشر. انتقل إلى الملاحظة التالية ({keys}).</translation>
    </message>
    <message>
        <source>Propose this fix</source>
        <translation>اقترح هذا الإصلاح</translation>
    </message>
    <message>
        <source>Put away (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <source>Quoted word for word</source>
        <translation>اقتباس حرفي</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>احذفه</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>اعرض الملاحظات</translation>
    </message>
    <message>
        <source>Taken back, except where more was written since.</source>
        <translation>أُعيد ما كان، إلا حيث كُتب شيء بعد الإصلاح.</translation>
    </message>
    <message>
        <source>Term to avoid</source>
        <translation>مصطلح يُتجنَّب</translation>
    </message>
    <message>
        <source>The dictionary does not know this word. It may be a name.</source>
        <translation>لا يعرف المعجم هذه الكلمة. قد تكون اسماً.</translation>
    </message>
    <message>
        <source>The text is sound</source>
        <translation>النص سليم</translation>
    </message>
    <message>
        <source>The text there is another by now; nothing was changed.</source>
        <translation>تغيّر النص هناك، فلم يُعدَّل شيء.</translation>
    </message>
    <message>
        <source>There is no single sure fix here. Choose one from the menu ({keys}).</source>
        <translation>لا تصحيح واحداً مؤكداً هنا. اختر من القائمة ({keys}).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{mark} and a space</source>
        <translation>{mark} ومسافة</translation>
    </message>
    <message>
        <source>“{word}” is in the dictionary of the desk now.</source>
        <translation>أُضيفت «{word}» إلى معجم المكتب.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>اسم مستعار</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>مجلد ملفات</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>اختصار</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>ال&amp;مكان:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>ابحث عن مجلد</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>اذهب إلى المجلد الأعلى</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>المجلد الأعلى</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>احفظ باسم</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;ترتيب الصفحات:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>ال&amp;صفحات في الورقة:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>تعارض في إعدادات الطباعة على الوجهين</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>تحديد الصفحات غير صحيح</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>في إعدادات الطباعة على الوجهين تعارض. أتريد إصلاحه؟</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>متأخر اليوم</numerusform>
            <numerusform>متأخر يوماً</numerusform>
            <numerusform>متأخر يومين</numerusform>
            <numerusform>متأخر %n أيام</numerusform>
            <numerusform>متأخر %n يوماً</numerusform>
            <numerusform>متأخر %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) late</source>
        <translation>
            <numerusform>متأخر الآن</numerusform>
            <numerusform>متأخر ساعة</numerusform>
            <numerusform>متأخر ساعتين</numerusform>
            <numerusform>متأخر %n ساعات</numerusform>
            <numerusform>متأخر %n ساعة</numerusform>
            <numerusform>متأخر %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>متأخر الآن</numerusform>
            <numerusform>متأخر دقيقة</numerusform>
            <numerusform>متأخر دقيقتين</numerusform>
            <numerusform>متأخر %n دقائق</numerusform>
            <numerusform>متأخر %n دقيقة</numerusform>
            <numerusform>متأخر %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) fewer</source>
        <translation>
            <numerusform>لم ينقص</numerusform>
            <numerusform>نقص كلمة</numerusform>
            <numerusform>نقص كلمتين</numerusform>
            <numerusform>نقص %n كلمات</numerusform>
            <numerusform>نقص %n كلمة</numerusform>
            <numerusform>نقص %n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) more</source>
        <translation>
            <numerusform>لم يزد</numerusform>
            <numerusform>زاد كلمة</numerusform>
            <numerusform>زاد كلمتين</numerusform>
            <numerusform>زاد %n كلمات</numerusform>
            <numerusform>زاد %n كلمة</numerusform>
            <numerusform>زاد %n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Changed since seen</source>
        <translation>تغيّرت</translation>
    </message>
    <message>
        <source>Changed since you read it</source>
        <translation>تغيّر منذ قرأتَه</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاحة</translation>
    </message>
    <message>
        <source>Given to you</source>
        <translation>مُسندة إليك</translation>
    </message>
    <message>
        <source>Given to {name}</source>
        <translation>مُسندة إلى {name}</translation>
    </message>
    <message>
        <source>If you take it over, the decision is yours. The record says so to both of you.</source>
        <translation>إن تولّيتها صار القرار لك، ويُكتب ذلك في السجل ليراه كلاكما.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>بيدي</translation>
    </message>
    <message>
        <source>In nobody's hands</source>
        <translation>لم يتولّها أحد</translation>
    </message>
    <message>
        <source>In the hands of {name} for {time}</source>
        <translation>بيد {name} منذ {time}</translation>
    </message>
    <message>
        <source>In the hands of {name} since just now</source>
        <translation>بيد {name} منذ الآن</translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation>بعد ساعتين</translation>
    </message>
    <message>
        <source>In your hands</source>
        <translation>بيدك</translation>
    </message>
    <message>
        <source>In your hands for {time}</source>
        <translation>بيدك منذ {time}</translation>
    </message>
    <message>
        <source>In your hands since just now</source>
        <translation>بيدك منذ الآن</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <source>Leave it to others</source>
        <translation>اتركها لغيرك</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>الأطول انتظاراً أولاً</translation>
    </message>
    <message>
        <source>Nobody of that name can review this article.</source>
        <translation>لا أحد بهذا الاسم يمكنه مراجعة هذا المقال.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Only reviewers plan, and only what is in review.</source>
        <translation>الخطة للمراجعين وحدهم، ولما هو قيد المراجعة وحده.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>الخطة…</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>أرسل إلى المراجعة</translation>
    </message>
    <message>
        <source>Send to review with a due time</source>
        <translation>إرسال إلى المراجعة بموعد</translation>
    </message>
    <message>
        <source>Sent last first</source>
        <translation>الأحدث إرسالاً أولاً</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>تولَّ المراجعة</translation>
    </message>
    <message>
        <source>Take it over…</source>
        <translation>تولَّها أنت…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>تولَّها</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>هذا الوقت قد مضى.</translation>
    </message>
    <message>
        <source>The plan is kept.</source>
        <translation>حُفظت الخطة.</translation>
    </message>
    <message>
        <source>The review is in your hands.</source>
        <translation>صارت المراجعة بيدك.</translation>
    </message>
    <message>
        <source>The review is left to others.</source>
        <translation>تركتَ المراجعة لمن يتولّاها.</translation>
    </message>
    <message>
        <source>This is the first article of the queue.</source>
        <translation>هذا أول مقال في القائمة.</translation>
    </message>
    <message>
        <source>This is the last article of the queue.</source>
        <translation>هذا آخر مقال في القائمة.</translation>
    </message>
    <message>
        <source>Today {clock}</source>
        <translation>اليوم {clock}</translation>
    </message>
    <message>
        <source>Tomorrow {clock}</source>
        <translation>غداً {clock}</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>Urgent and due soonest first</source>
        <translation>العاجل والأقرب موعداً أولاً</translation>
    </message>
    <message>
        <source>What stands first</source>
        <translation>ما يأتي أولاً</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>بيد {name}</translation>
    </message>
    <message numerus="yes">
        <source>due in %n minute(s)</source>
        <translation>
            <numerusform>الموعد الآن</numerusform>
            <numerusform>الموعد بعد دقيقة</numerusform>
            <numerusform>الموعد بعد دقيقتين</numerusform>
            <numerusform>الموعد بعد %n دقائق</numerusform>
            <numerusform>الموعد بعد %n دقيقة</numerusform>
            <numerusform>الموعد بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>due today {clock}</source>
        <translation>الموعد اليوم {clock}</translation>
    </message>
    <message>
        <source>due tomorrow {clock}</source>
        <translation>الموعد غداً {clock}</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>الموعد {moment}</translation>
    </message>
    <message>
        <source>it was with {name}</source>
        <translation>كانت بيد {name}</translation>
    </message>
    <message>
        <source>no due time</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>لا أحد بعينه</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم تقرأه بعد</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>take on or leave</source>
        <translation>تولَّ أو اترك</translation>
    </message>
    <message>
        <source>{name} has this review in hand.</source>
        <translation>هذه المراجعة بيد {name}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Desk rules</source>
        <translation>قواعد المكتب</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Packages handed over</source>
        <translation>حزم مُسلَّمة</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Style guide</source>
        <translation>دليل الأسلوب</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
</context>
<context>
    <name>ReadAlsoForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Find the article in the archive</source>
        <translation>ابحث عن المقال في الأرشيف</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>أدرج</translation>
    </message>
    <message>
        <source>Read-also card</source>
        <translation>بطاقة «إقرأ أيضاً»</translation>
    </message>
    <message>
        <source>Title on the card</source>
        <translation>العنوان على البطاقة</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n text(s) were typed and not saved.</source>
        <translation>
            <numerusform>لا نص كُتب ولم يُحفظ.</numerusform>
            <numerusform>كُتب نص واحد ولم يُحفظ.</numerusform>
            <numerusform>كُتب نصّان ولم يُحفظا.</numerusform>
            <numerusform>كُتبت %n نصوص ولم تُحفظ.</numerusform>
            <numerusform>كُتب %n نصاً ولم تُحفظ.</numerusform>
            <numerusform>كُتب %n نص ولم تُحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another version was saved after this writing began; the comparison is with that version.</source>
        <translation>حُفظت نسخة أخرى بعد أن بدأت هذه الكتابة، والمقارنة بتلك النسخة.</translation>
    </message>
    <message>
        <source>Bring back what was typed</source>
        <translation>استعد ما كُتب</translation>
    </message>
    <message>
        <source>It becomes the newest version; what is saved now stays in the history</source>
        <translation>يصير أحدث نسخة، ويبقى المحفوظ الآن في السجل</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Leave what is saved</source>
        <translation>أبقِ المحفوظ</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>انظر فيه…</translation>
    </message>
    <message>
        <source>Nothing changes, and you are asked again</source>
        <translation>لا يتغيّر شيء، وتُسأل مرة أخرى</translation>
    </message>
    <message>
        <source>Put aside. “Text that was not saved” in the palette finds it for 30 days.</source>
        <translation>نُحّي جانباً. تجده ثلاثين يوماً في أمر «نص لم يُحفظ».</translation>
    </message>
    <message>
        <source>Saved: {who}, {when}</source>
        <translation>المحفوظ: {who}، {when}</translation>
    </message>
    <message>
        <source>Text that was not saved</source>
        <translation>نص لم يُحفظ</translation>
    </message>
    <message>
        <source>Text was typed in this article and not saved: {who}, {when}.</source>
        <translation>كُتب في هذا المقال نص لم يُحفظ: {who}، {when}.</translation>
    </message>
    <message>
        <source>Text was typed in “{headline}” and not saved: {who}, {when}.</source>
        <translation>كُتب في «{headline}» نص لم يُحفظ: {who}، {when}.</translation>
    </message>
    <message>
        <source>Texts that were not saved</source>
        <translation>نصوص لم تُحفظ</translation>
    </message>
    <message>
        <source>The desk does not hold this article. Brought back, it becomes a new draft.</source>
        <translation>ليس هذا المقال في المكتب. إن استُعيد صار مسودة جديدة.</translation>
    </message>
    <message>
        <source>The saved text</source>
        <translation>النص المحفوظ</translation>
    </message>
    <message>
        <source>The text that was not saved</source>
        <translation>النص الذي لم يُحفظ</translation>
    </message>
    <message>
        <source>The text that was not saved is put aside, and stays within reach for 30 days</source>
        <translation>يُنحّى ما لم يُحفظ جانباً، ويبقى في المتناول ثلاثين يوماً</translation>
    </message>
    <message>
        <source>There is no text to bring back.</source>
        <translation>ليس هناك نص يُستعاد.</translation>
    </message>
    <message>
        <source>Typed and not saved: {who}, {when}</source>
        <translation>كُتب ولم يُحفظ: {who}، {when}</translation>
    </message>
    <message>
        <source>What is saved is newer than the text that was not.</source>
        <translation>المحفوظ أحدث من النص الذي لم يُحفظ.</translation>
    </message>
    <message>
        <source>What was typed is the newest version now; what was saved is in the history.</source>
        <translation>صار ما كُتب أحدث نسخة، وما كان محفوظاً في السجل.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>only in the saved text</source>
        <translation>في المحفوظ وحده</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>نُحّي جانباً</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>أحدهم</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A reason has to be written first.</source>
        <translation>اكتب السبب أولاً.</translation>
    </message>
    <message>
        <source>Another article took its place: go on with that one.</source>
        <translation>حلّ محله مقال آخر: تابع العمل عليه.</translation>
    </message>
    <message>
        <source>Another update took that place first: let this one take over from it, or stand for itself.</source>
        <translation>سبقه تحديث آخر إلى ذلك المحل: اجعله يحل محل ذلك التحديث، أو مقالاً مستقلاً.</translation>
    </message>
    <message>
        <source>It is under embargo until its time comes.</source>
        <translation>النشر محظور حتى يحين موعده.</translation>
    </message>
    <message>
        <source>Its receipt is confirmed already.</source>
        <translation>تأكيد استلامه مسجّل من قبل.</translation>
    </message>
    <message>
        <source>Only somebody who wrote the article can call it back.</source>
        <translation>لا يسترجع المقال إلا من شارك في كتابته.</translation>
    </message>
    <message>
        <source>Readers have an earlier text: begin a correction, with a word to them.</source>
        <translation>بين أيدي القراء نص سابق: ابدأ تصويباً بكلمة إليهم.</translation>
    </message>
    <message>
        <source>Somebody else has the review in hand; take it over first.</source>
        <translation>المراجعة بيد غيرك؛ تولّها أولاً.</translation>
    </message>
    <message>
        <source>That person cannot review this article: they wrote on it, or their role does not include it.</source>
        <translation>لا يمكن إسناد المراجعة إلى هذا الشخص: كتب في المقال، أو دوره لا يشمل المراجعة.</translation>
    </message>
    <message>
        <source>The article is not at this stage.</source>
        <translation>المقال ليس في هذه المرحلة.</translation>
    </message>
    <message>
        <source>The checklist is not complete.</source>
        <translation>قائمة التحقق لم تكتمل.</translation>
    </message>
    <message>
        <source>The correction is not approved yet: the approved text is the one that readers have.</source>
        <translation>لم يُعتمد التصويب بعد: النص المعتمد هو الذي بين أيدي القراء.</translation>
    </message>
    <message>
        <source>The review is not in your hands.</source>
        <translation>المراجعة ليست بيدك.</translation>
    </message>
    <message>
        <source>There is no valid seal on this text; it must be approved first.</source>
        <translation>لا توقيع صالحاً على هذا النص، ولا بد من اعتماده أولاً.</translation>
    </message>
    <message>
        <source>What it takes over from changed after approval: it must be approved again.</source>
        <translation>تغيّر ما يحل محله بعد الاعتماد، فلا بد من اعتماده من جديد.</translation>
    </message>
    <message>
        <source>You edited it last; somebody else must approve it.</source>
        <translation>أنت آخر من عدّل النص، فلا بد أن يعتمده غيرك.</translation>
    </message>
    <message>
        <source>You gave the first approval; a second person must give the other.</source>
        <translation>أنت صاحب الاعتماد الأول، ولا بد أن يعتمده شخص ثانٍ.</translation>
    </message>
    <message>
        <source>You wrote on this article; somebody else must approve it.</source>
        <translation>شاركتَ في كتابة هذا المقال، فلا بد أن يعتمده غيرك.</translation>
    </message>
    <message>
        <source>Your role does not include this.</source>
        <translation>دورك في المكتب لا يشمل هذا الإجراء.</translation>
    </message>
    <message>
        <source>Your role does not include this. Roles that do: {roles}.</source>
        <translation>دورك في المكتب لا يشمل هذا الإجراء. يشمله دور: {roles}.</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Package check</source>
        <translation>فحص الحزمة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>ReportsForm</name>
    <message>
        <source>Export as CSV…</source>
        <translation>صدّر بصيغة CSV…</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>من هذا اليوم</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>إلى هذا اليوم</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>A digit ticks a reason, and takes the tick away again</source>
        <translation>الرقم يحدد السبب، وإذا كُرر ألغى تحديده</translation>
    </message>
    <message>
        <source>A sentence is enough; the author reads it beside the text.</source>
        <translation>تكفي جملة واحدة؛ يقرؤها الكاتب بجانب النص.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>اطلب تعديلاً</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>أعِد النص</translation>
    </message>
    <message>
        <source>What should the author do?</source>
        <translation>ما المطلوب من الكاتب؟</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%n فروق</numerusform>
            <numerusform>%n فرقاً</numerusform>
            <numerusform>%n فرق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>لم يُطوَ شيء</numerusform>
            <numerusform>طُوي فرق واحد</numerusform>
            <numerusform>طُوي فرقان</numerusform>
            <numerusform>طُوي %n فروق</numerusform>
            <numerusform>طُوي %n فرقا</numerusform>
            <numerusform>طُوي %n فرق</numerusform>
        </translation>
    </message>
    <message>
        <source>A version that you chose</source>
        <translation>نسخة اخترتها</translation>
    </message>
    <message>
        <source>Approve, one of two</source>
        <translation>اعتمِد (الأول من اثنين)</translation>
    </message>
    <message>
        <source>Approved and sealed; it is ready to be handed over.</source>
        <translation>اعتُمد النص وخُتم، وهو جاهز للتسليم.</translation>
    </message>
    <message>
        <source>Comments, suggestions, checklist and record</source>
        <translation>التعليقات والاقتراحات وقائمة التحقّق والسجل</translation>
    </message>
    <message>
        <source>Difference {place} of {count}</source>
        <translation>الفرق {place} من {count}</translation>
    </message>
    <message>
        <source>Every change is shown, the slight ones too</source>
        <translation>كل الفروق معروضة، الطفيفة منها أيضا</translation>
    </message>
    <message>
        <source>Exceptional approval</source>
        <translation>اعتماد استثنائي</translation>
    </message>
    <message>
        <source>First approved by {name}, {time}</source>
        <translation>الاعتماد الأول: {name}، {time}</translation>
    </message>
    <message>
        <source>First of two approvals</source>
        <translation>الاعتماد الأول من اثنين</translation>
    </message>
    <message>
        <source>From the checklist: {rules}</source>
        <translation>من قائمة التحقق: {rules}</translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation>طريقة عرض النص</translation>
    </message>
    <message>
        <source>It can be approved in the usual way.</source>
        <translation>يمكن اعتماده بالطريق المعتاد.</translation>
    </message>
    <message>
        <source>It is in the review room: choose “{action}” first.</source>
        <translation>مكانه غرفة المراجعة: اختر «{action}» أولاً.</translation>
    </message>
    <message>
        <source>Needs two</source>
        <comment>approvals</comment>
        <translation>يلزمه اثنان</translation>
    </message>
    <message>
        <source>None of the articles that wait is of this kind.</source>
        <translation>لا مقال من هذا النوع بين ما ينتظر.</translation>
    </message>
    <message>
        <source>Nothing is in review now.</source>
        <translation>لا شيء قيد المراجعة الآن.</translation>
    </message>
    <message>
        <source>Nothing that is read differs</source>
        <translation>لا فرق فيما يُقرأ</translation>
    </message>
    <message>
        <source>Nothing waits for you. What editors send to review comes up here.</source>
        <translation>لا شيء بانتظارك. يظهر هنا ما يرسله المحررون للمراجعة.</translation>
    </message>
    <message>
        <source>One of two</source>
        <comment>approvals</comment>
        <translation>واحد من اثنين</translation>
    </message>
    <message>
        <source>One of two: {name}</source>
        <translation>اعتماد من اثنين: {name}</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>افتح مقالاً أولاً.</translation>
    </message>
    <message>
        <source>Quotation marks, digits, spaces, tatweel, Latin marks, hamza on an alef</source>
        <translation>علامات الاقتباس والأرقام والمسافات والتطويل وعلامات الترقيم اللاتينية وهمزة الألف</translation>
    </message>
    <message>
        <source>Requesting changes: {reason}</source>
        <translation>طلب التعديل: {reason}</translation>
    </message>
    <message>
        <source>Returned to the author with your reason.</source>
        <translation>أُعيد النص إلى كاتبه مع السبب.</translation>
    </message>
    <message>
        <source>Side column</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>المصدر: {source}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>The approved text</source>
        <translation>النص المعتمد</translation>
    </message>
    <message>
        <source>The first of two approvals is given; a second reviewer seals the text.</source>
        <translation>سُجل الاعتماد الأول من اثنين، ويختم النصَّ مراجع ثانٍ.</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>أول نسخة</translation>
    </message>
    <message>
        <source>The text before</source>
        <translation>النص قبل التعديل</translation>
    </message>
    <message>
        <source>The text first sent to review</source>
        <translation>أول نص أُرسل للمراجعة</translation>
    </message>
    <message>
        <source>The text under review</source>
        <translation>النص قيد المراجعة</translation>
    </message>
    <message>
        <source>There is no earlier version to compare with</source>
        <translation>لا نسخة سابقة للمقارنة بها</translation>
    </message>
    <message>
        <source>This is an older version. Decisions are about the newest one.</source>
        <translation>هذه نسخة أقدم، والقرار يكون في أحدث نسخة.</translation>
    </message>
    <message>
        <source>Two approvals needed</source>
        <translation>يلزمه اعتمادان</translation>
    </message>
    <message>
        <source>Two people approve in this section. Your signature is the first: the text is sealed when a second reviewer approves it as it stands. An edit, a return or a recall makes it void.</source>
        <translation>يعتمد هذا القسمَ شخصان، وتوقيعك هو الأول: يُختم النص حين يعتمده مراجع ثانٍ كما هو. وأي تعديل أو إعادة أو استرجاع يُسقط هذا الاعتماد.</translation>
    </message>
    <message>
        <source>Version {head} against version {base}</source>
        <translation>النسخة {head} مقابل النسخة {base}</translation>
    </message>
    <message>
        <source>Version {head}, the first</source>
        <translation>النسخة {head}، وهي الأولى</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>النسخة {number}</translation>
    </message>
    <message>
        <source>What you approve and seal is listed here.</source>
        <translation>يُدرج هنا ما تعتمده وتوقّعه.</translation>
    </message>
    <message>
        <source>What you saw last</source>
        <translation>آخر ما رأيته</translation>
    </message>
    <message>
        <source>You can read and comment here; approving and returning is for reviewers.</source>
        <translation>يمكنك القراءة والتعليق هنا، أما الاعتماد والإعادة فللمراجعين.</translation>
    </message>
    <message>
        <source>You have no review in hand. Take one on with L in the list of what waits.</source>
        <translation>لا مراجعة بيدك. اختر مقالاً من «بانتظاري» واضغط L لتتولّاه.</translation>
    </message>
    <message>
        <source>You have returned nothing that is still being changed.</source>
        <translation>لا شيء مما أعدتَه قيد التعديل الآن.</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>معتمدة</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>علّق</translation>
    </message>
    <message>
        <source>next change</source>
        <translation>الفرق التالي</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>read</source>
        <translation>اقرأ</translation>
    </message>
    <message>
        <source>request changes</source>
        <translation>طلب تعديل</translation>
    </message>
    <message>
        <source>sent {ago}</source>
        <translation>أُرسل {ago}</translation>
    </message>
    <message>
        <source>suggest</source>
        <translation>اقترح</translation>
    </message>
    <message>
        <source>{head} against {base}</source>
        <translation>{head} مقابل {base}</translation>
    </message>
    <message>
        <source>{what} (version {number})</source>
        <translation>{what} (النسخة {number})</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Approval chain</source>
        <translation>سلسلة الاعتماد</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقق</translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation>انسخ البصمة كاملة</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>مقالات تشير إليه</translation>
    </message>
    <message>
        <source>No article links here yet.</source>
        <translation>لا يشير إليه أي مقال بعد.</translation>
    </message>
    <message>
        <source>SHA-256 of the sealed text</source>
        <translation>بصمة النص المختوم (SHA-256)</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>نص مختوم</translation>
    </message>
</context>
<context>
    <name>ReviewRoomForm</name>
    <message>
        <source>Approve and seal</source>
        <translation>اعتمِد ووقّع</translation>
    </message>
    <message>
        <source>Articles to review</source>
        <translation>مقالات للمراجعة</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Before and after, beside each other</source>
        <translation>قبل وبعد، جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>قائمة التحقق</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>تعليقات</translation>
    </message>
    <message>
        <source>Exceptional approval…</source>
        <translation>اعتماد استثنائي…</translation>
    </message>
    <message>
        <source>Final text</source>
        <translation>النص النهائي</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>اطلب تعديلاً</translation>
    </message>
    <message>
        <source>Set the rule of two persons aside, with a reason that the package prints</source>
        <translation>اعتماد خروجاً على قاعدة الشخصين، بسبب يُطبع في الحزمة</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Slight changes</source>
        <translation>الفروق الطفيفة</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>اقترح</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>The text as it will be sealed</source>
        <translation>النص كما سيُختم</translation>
    </message>
    <message>
        <source>What changed, marked in the text</source>
        <translation>ما تغيّر، معلَّماً في النص</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Address on the site</source>
        <translation>العنوان في الموقع</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>حظر النشر حتى</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>تضمين</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>First row names the columns</source>
        <translation>الصف الأول عناوين الأعمدة</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>نقطة التركيز</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Leads to the article</source>
        <translation>يؤدي إلى المقال</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Similar articles</source>
        <translation>مقالات مشابهة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>صورة أخرى</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>قائل الاقتباس</translation>
    </message>
    <message>
        <source>bold now</source>
        <translation>صار بخط عريض</translation>
    </message>
    <message>
        <source>bullet</source>
        <translation>بند</translation>
    </message>
    <message>
        <source>direction: {after}</source>
        <translation>الاتجاه: {after}</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>في موضع آخر</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>في الأرشيف</translation>
    </message>
    <message>
        <source>italic now</source>
        <translation>صار مائلا</translation>
    </message>
    <message>
        <source>leads to {address} now</source>
        <translation>صار رابطا إلى {address}</translation>
    </message>
    <message>
        <source>led to {before}, leads to {after} now</source>
        <translation>كان الرابط {before}، وصار {after}</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>moved from here</source>
        <translation>نُقلت من هنا</translation>
    </message>
    <message>
        <source>moved here, from further down</source>
        <translation>نُقلت إلى هنا من أسفل</translation>
    </message>
    <message>
        <source>moved here, from further up</source>
        <translation>نُقلت إلى هنا من أعلى</translation>
    </message>
    <message>
        <source>no longer a link to {address}</source>
        <translation>لم يعد رابطا إلى {address}</translation>
    </message>
    <message>
        <source>no longer bold</source>
        <translation>لم يعد بخط عريض</translation>
    </message>
    <message>
        <source>no longer italic</source>
        <translation>لم يعد مائلا</translation>
    </message>
    <message>
        <source>not found in the archive yet</source>
        <translation>لم يوجد في الأرشيف بعد</translation>
    </message>
    <message>
        <source>numbered item</source>
        <translation>بند مرقّم</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>small subheading</source>
        <translation>عنوان فرعي صغير</translation>
    </message>
    <message>
        <source>subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>the direction of the text</source>
        <translation>اتجاه النص</translation>
    </message>
    <message>
        <source>was: {before}, now: {after}</source>
        <translation>كان: {before}، صار: {after}</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Approved</source>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>مطلوب تعديل</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>From the archive</source>
        <translation>من الأرشيف</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>قيد المراجعة</translation>
    </message>
</context>
<context>
    <name>RevisionForm</name>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>استرجع هذه النسخة</translation>
    </message>
    <message>
        <source>The text of this version</source>
        <translation>نص هذه النسخة</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Brings copy in, writes it and sends it to review</source>
        <translation>يستورد المواد ويحررها ويرسلها للمراجعة</translation>
    </message>
    <message>
        <source>Commenter</source>
        <translation>معقِّب</translation>
    </message>
    <message>
        <source>Desk manager</source>
        <translation>مدير المكتب</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>محرر</translation>
    </message>
    <message>
        <source>Keeps accounts, and may do everything the others do</source>
        <translation>يدير الحسابات، وله كل ما لغيره من صلاحيات</translation>
    </message>
    <message>
        <source>Keeps the tags: renames and merges them</source>
        <translation>يرعى الوسوم: يعيد تسميتها ويدمجها</translation>
    </message>
    <message>
        <source>Packs approved articles and hands them to the web team</source>
        <translation>يحزم المقالات المعتمدة ويسلّمها لفريق الموقع</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>ناشر</translation>
    </message>
    <message>
        <source>Reads and comments, and changes no text</source>
        <translation>يقرأ ويعلّق، ولا يغيّر نصاً</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>Reviews what others wrote, returns it or approves and seals it</source>
        <translation>يراجع ما كتبه غيره، فيعيده للتعديل أو يعتمده ويوقّعه</translation>
    </message>
    <message>
        <source>Tag curator</source>
        <translation>أمين الوسوم</translation>
    </message>
</context>
<context>
    <name>RulesApprovalsForm</name>
    <message>
        <source>A section a line</source>
        <translation>قسم في كل سطر</translation>
    </message>
    <message>
        <source>A tag a line</source>
        <translation>وسم في كل سطر</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>احفظ القاعدة</translation>
    </message>
    <message>
        <source>Sections where two people approve</source>
        <translation>أقسام يعتمدها شخصان</translation>
    </message>
    <message>
        <source>Tags that ask for two approvals</source>
        <translation>وسوم تستلزم اعتمادين</translation>
    </message>
    <message>
        <source>Two people approve articles that name no section</source>
        <translation>يعتمد شخصان ما لا قسم له</translation>
    </message>
    <message>
        <source>Two people approve every article</source>
        <translation>يعتمد شخصان كل مقال</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>تراجع عن التعديلات</translation>
    </message>
    <message>
        <source>Where this rule holds, two reviewers approve, neither of them author or last editor. The first signature leaves the article in review, the second seals it. Both are in the package, and so is how many were needed. Articles that are sealed already stay as they are.</source>
        <translation>حيث تسري هذه القاعدة يعتمد المقالَ مراجعان، ليس أيٌّ منهما كاتبه ولا آخر من حرره. التوقيع الأول يُبقيه قيد المراجعة، والثاني يختمه. والتوقيعان في الحزمة، ومعهما كم كان لازماً. وما خُتم من قبل يبقى كما هو.</translation>
    </message>
</context>
<context>
    <name>RulesChecklistForm</name>
    <message>
        <source>Back to the shipped rules…</source>
        <translation>عودة إلى القواعد الأصلية…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صدّر…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استورد…</translation>
    </message>
    <message>
        <source>New question…</source>
        <translation>سؤال جديد…</translation>
    </message>
    <message>
        <source>Only in these sections</source>
        <translation>في هذه الأقسام فقط</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>أزل السؤال</translation>
    </message>
    <message>
        <source>Said in Arabic</source>
        <translation>نصها بالعربية</translation>
    </message>
    <message>
        <source>Said in English</source>
        <translation>نصها بالإنجليزية</translation>
    </message>
    <message>
        <source>Sections of the desk</source>
        <translation>أقسام المكتب</translation>
    </message>
    <message>
        <source>The desk's own checklist is damaged and cannot be read. The shipped rules hold until another one is saved here.</source>
        <translation>قائمة التحقق الخاصة بالمكتب تالفة ولا تُقرأ. المعمول به القواعد الأصلية إلى أن تُحفظ قائمة أخرى هنا.</translation>
    </message>
    <message>
        <source>Try on the last 50 articles</source>
        <translation>جرّبها على آخر ٥٠ مقالاً</translation>
    </message>
    <message>
        <source>What is required stops the step; what is advised is shown and stops nothing.</source>
        <translation>الإلزامي يوقف الخطوة حتى يُستوفى، والمستحسن يُعرض ولا يوقف شيئاً.</translation>
    </message>
    <message>
        <source>all sections; several with a comma between</source>
        <translation>كل الأقسام؛ وإن تعددت فبينها فاصلة</translation>
    </message>
    <message>
        <source>in our own words</source>
        <translation>بكلمات البرنامج</translation>
    </message>
    <message>
        <source>several with a comma between</source>
        <translation>بينها فاصلة</translation>
    </message>
</context>
<context>
    <name>RulesDestinationsForm</name>
    <message>
        <source>Destinations</source>
        <translation>الوجهات</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>حرّر…</translation>
    </message>
    <message>
        <source>New destination…</source>
        <translation>وجهة جديدة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>There is no destination yet. Add one: a folder, a server, the site itself.</source>
        <translation>لا وجهة بعد. أضف واحدة: مجلداً أو خادماً أو الموقع نفسه.</translation>
    </message>
    <message>
        <source>Where packages are taken: folders, servers, the site itself. Passwords are kept by the keyring of the system and shown to nobody.</source>
        <translation>الأماكن التي تُنقل إليها الحزم: مجلدات وخوادم والموقع نفسه. تُحفظ كلمات السر في حافظة مفاتيح النظام ولا تُعرض لأحد.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Edit as text…</source>
        <translation>عدّل نصاً…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>صفِّ…</translation>
    </message>
    <message>
        <source>It finds</source>
        <translation>ما تجده</translation>
    </message>
    <message>
        <source>It leaves alone</source>
        <translation>ما تتركه</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>مصطلح جديد…</translation>
    </message>
    <message>
        <source>Rules of the house style</source>
        <translation>قواعد أسلوب الدار</translation>
    </message>
    <message>
        <source>The chosen rule</source>
        <translation>القاعدة المختارة</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>القاعدة مفعّلة</translation>
    </message>
    <message>
        <source>What the house does</source>
        <translation>اختيار الدار</translation>
    </message>
</context>
<context>
    <name>RulesReasonsForm</name>
    <message>
        <source>Move down</source>
        <translation>أنزله</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>ارفعه</translation>
    </message>
    <message>
        <source>Needs a note</source>
        <translation>يحتاج إلى شرح</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>سبب جديد</translation>
    </message>
    <message>
        <source>Reasons for a return</source>
        <translation>أسباب الإعادة</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أخرجه من القائمة</translation>
    </message>
    <message>
        <source>The reviewer ticks these with the digits when an article goes back. What an article was returned for keeps its words in the history, and the reports count a reason as one, whatever it is called later.</source>
        <translation>يحددها المراجع بالأرقام حين يعيد المقال. وما أُعيد لأجله مقالٌ يبقى في سجله بكلماته، والتقارير تعدّ السبب واحداً مهما تغيّر اسمه.</translation>
    </message>
</context>
<context>
    <name>RulesSectionsForm</name>
    <message>
        <source>Add the section</source>
        <translation>أضف القسم</translation>
    </message>
    <message>
        <source>Name of the new section</source>
        <translation>اسم القسم الجديد</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>قسم جديد</translation>
    </message>
    <message>
        <source>Packages name the subject of an article by the IPTC Media Topic of its section and of its tags, so that other systems file it rightly. Tags are mapped in the tags room.</source>
        <translation>تسمّي الحزم موضوع المقال بالموضوع الإعلامي (IPTC) لقسمه ووسومه، فتصنّفه الأنظمة الأخرى تصنيفاً صحيحاً. أما الوسوم فتُربط بموضوعاتها في غرفة الوسوم.</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>احذف القسم</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>RulesSiteForm</name>
    <message>
        <source>Account on X (Twitter)</source>
        <translation>الحساب على إكس (تويتر)</translation>
    </message>
    <message>
        <source>Address of the logo</source>
        <translation>عنوان الشعار</translation>
    </message>
    <message>
        <source>Address of the pictures</source>
        <translation>عنوان الصور</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>Articles in a feed</source>
        <translation>عدد المقالات في الخلاصة</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Choose the file of the certificate</source>
        <translation>اختر ملف الشهادة</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>اختر ملف المفتاح</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Content credentials of pictures</source>
        <translation>وثائق منشأ الصور</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Formats in a package</source>
        <translation>صيغ الحزمة</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>مفتاح الشهادة</translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation>لغة الموقع</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>اسم الموقع</translation>
    </message>
    <message>
        <source>Packages from now on go by this; the log says who changed it.</source>
        <translation>تسير الحزم على هذا من الآن فصاعداً، ويذكر السجل من غيّره.</translation>
    </message>
    <message>
        <source>Path of an article</source>
        <translation>مسار المقال</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>القرّاء</translation>
    </message>
    <message>
        <source>Save the site</source>
        <translation>احفظ الموقع</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>These details are not those that were saved: another hand changed them, or they are damaged. Packages wait until an admin has looked through them and saved them.</source>
        <translation>هذه البيانات ليست التي حُفظت: غيّرتها يد أخرى أو تلفت. تنتظر الحزم حتى يراجعها مدير ويحفظها.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>تراجع عن التعديلات</translation>
    </message>
    <message>
        <source>What is ticked is written into every package. The space bar ticks.</source>
        <translation>ما وُضعت عليه علامة يُكتب في كل حزمة. يضع مفتاح المسافة العلامة ويزيلها.</translation>
    </message>
    <message>
        <source>Where the folder data/ of a package will be reachable. WordPress and feeds fetch pictures there; without it they have none.</source>
        <translation>حيث يُتاح المجلد ⁦data/⁩ من الحزمة على الشبكة. منه يجلب ووردبريس والخلاصات الصور، وبدونه لا صور فيها.</translation>
    </message>
    <message>
        <source>Who may read</source>
        <translation>من يقرأ</translation>
    </message>
    <message>
        <source>With a certificate and its key, each JPEG says in a signed note (C2PA) that it was made from the approved picture. The desk keeps the paths of the two PEM files only; every machine that packs needs them there. Empty fields switch it off.</source>
        <translation>بشهادة ومفتاحها تحمل كل صورة JPEG بياناً موقَّعاً (C2PA) بأنها صُنعت من الصورة المعتمدة. ولا يحفظ المكتب إلا مسار ملفَّي PEM، فليكونا في مكانهما على كل جهاز تُعدّ عليه الحزم. واترك الحقلين فارغين لإيقاف ذلك.</translation>
    </message>
    <message>
        <source>Without the address of the site, packages have no RSS feed and no sitemap, and pages name no address of their own.</source>
        <translation>بلا عنوان للموقع لا تضم الحزم خلاصة RSS ولا خريطة أخبار، ولا تذكر الصفحات عنواناً لها.</translation>
    </message>
</context>
<context>
    <name>SavedSearchesForm</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>ابحث</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>الأوثق صلة أولاً</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Did you mean “{text}”?</source>
        <translation>هل تقصد «{text}»؟</translation>
    </message>
    <message>
        <source>Latest change first</source>
        <translation>آخر تعديل أولاً</translation>
    </message>
    <message>
        <source>Manage saved searches…</source>
        <translation>إدارة عمليات البحث المحفوظة…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n article(s)</source>
        <translation>
            <numerusform>مقالات</numerusform>
            <numerusform>أكثر من مقال واحد</numerusform>
            <numerusform>أكثر من مقالين</numerusform>
            <numerusform>أكثر من %n مقالات</numerusform>
            <numerusform>أكثر من %n مقالاً</numerusform>
            <numerusform>أكثر من %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>No article has all these words. These have some of them.</source>
        <translation>لا مقال فيه هذه الكلمات كلها، وهذه مقالات فيها بعضها.</translation>
    </message>
    <message>
        <source>No search is saved.</source>
        <translation>لا بحث محفوظاً.</translation>
    </message>
    <message>
        <source>No state is called “{text}”; looked for as words.</source>
        <translation>لا حالة باسم «{text}»، فبُحث عنها كلماتٍ.</translation>
    </message>
    <message>
        <source>No tag is called “{text}”; looked for as words.</source>
        <translation>لا وسم باسم «{text}»، فبُحث عنه كلماتٍ.</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>Only articles with one of these</source>
        <translation>اقصر البحث على واحدة من هذه</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>احفظ هذا البحث…</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>The quotation mark is still open: the phrase goes to the end.</source>
        <translation>علامة التنصيص لم تُغلق، فالعبارة تمتد إلى آخر النص.</translation>
    </message>
    <message>
        <source>The search is saved as “{name}”.</source>
        <translation>حُفظ البحث باسم «{name}».</translation>
    </message>
    <message>
        <source>These are small words only: they do not say what an article is about.</source>
        <translation>هذه أدوات وحروف فحسب، لا تدل على موضوع المقال.</translation>
    </message>
    <message>
        <source>Too long: only the first {count} words are looked for.</source>
        <translation>النص طويل: لا يُبحث إلا عن أول {count} كلمة منه.</translation>
    </message>
    <message>
        <source>Type a word with letters or digits.</source>
        <translation>اكتب كلمة فيها حروف أو أرقام.</translation>
    </message>
    <message>
        <source>What was perhaps meant</source>
        <translation>ما لعله المقصود</translation>
    </message>
    <message>
        <source>author</source>
        <comment>typed before a colon</comment>
        <translation>كاتب</translation>
    </message>
    <message>
        <source>date</source>
        <comment>typed before a colon</comment>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>section</source>
        <comment>typed before a colon</comment>
        <translation>قسم</translation>
    </message>
    <message>
        <source>source</source>
        <comment>typed before a colon</comment>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>state</source>
        <comment>typed before a colon</comment>
        <translation>حالة</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>typed before a colon</comment>
        <translation>وسم</translation>
    </message>
    <message>
        <source>{articles} in {time} ms</source>
        <translation>{articles} في {time} م.ث</translation>
    </message>
    <message>
        <source>“{text}*” is too short: a beginning has three letters or more, not counting “ال”. Looked for as a word.</source>
        <translation>«{text}*» قصيرة: أول الكلمة ثلاثة أحرف فأكثر من غير «ال»، فبُحث عنها كلمةً.</translation>
    </message>
    <message>
        <source>“{text}:” filters when its value follows without a space.</source>
        <translation>«{text}:» يقصر البحث إذا تلته القيمة بلا مسافة.</translation>
    </message>
    <message>
        <source>“{text}” is no date; looked for as words.</source>
        <translation>«{text}» ليس تاريخاً، فبُحث عنه كلماتٍ.</translation>
    </message>
    <message>
        <source>“{text}” is nothing an article has; looked for as words.</source>
        <translation>«{text}» ليس مما يحويه المقال، فبُحث عنه كلماتٍ.</translation>
    </message>
    <message>
        <source>“{text}” leaves out what follows. To look for the word itself, put it in quotation marks.</source>
        <translation>«{text}» تستبعد ما بعدها. للبحث عن الكلمة نفسها ضعها بين علامتي تنصيص.</translation>
    </message>
</context>
<context>
    <name>SearchNameForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>حفظ البحث</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n receipt(s) found</source>
        <translation>
            <numerusform>لم يُعثر على إيصالات</numerusform>
            <numerusform>عُثر على إيصال واحد</numerusform>
            <numerusform>عُثر على إيصالين</numerusform>
            <numerusform>عُثر على %n إيصالات</numerusform>
            <numerusform>عُثر على %n إيصالاً</numerusform>
            <numerusform>عُثر على %n إيصال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>بلا محاولات</numerusform>
            <numerusform>محاولة واحدة</numerusform>
            <numerusform>محاولتان</numerusform>
            <numerusform>%n محاولات</numerusform>
            <numerusform>%n محاولة</numerusform>
            <numerusform>%n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>A WordPress site</source>
        <translation>موقع ووردبريس</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>A folder: the package as a folder</source>
        <translation>مجلد: الحزمة مجلداً</translation>
    </message>
    <message>
        <source>A folder: the package as a zip file</source>
        <translation>مجلد: الحزمة ملفاً مضغوطاً</translation>
    </message>
    <message>
        <source>A server over SFTP</source>
        <translation>خادم عبر SFTP</translation>
    </message>
    <message>
        <source>A storage that speaks S3</source>
        <translation>تخزين متوافق مع S3</translation>
    </message>
    <message>
        <source>A withdrawn article becomes</source>
        <translation>المقال المسحوب يصير</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>مفتاح الوصول</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Allow an unencrypted connection (http)</source>
        <translation>اسمح باتصال غير مشفّر (http)</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>كلمة سر التطبيق</translation>
    </message>
    <message>
        <source>Authors of the site: a line each, byline = number</source>
        <translation>كتّاب الموقع: سطر لكل منهم، التوقيع = الرقم</translation>
    </message>
    <message>
        <source>Being called off</source>
        <translation>قيد الإلغاء</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>يُرسل الآن</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>الحاوية</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>غيّر كلمة السر…</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>اختر: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Folder in the bucket</source>
        <translation>المجلد في الحاوية</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>المجلد على الخادم</translation>
    </message>
    <message>
        <source>Form of the package</source>
        <translation>شكل الحزمة</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>أدخل كلمة السر…</translation>
    </message>
    <message>
        <source>Goes to: {names}</source>
        <translation>تُرسل إلى: {names}</translation>
    </message>
    <message>
        <source>It goes into the keyring of the system and is never shown again.</source>
        <translation>تُحفظ في حافظة مفاتيح النظام ولا تُعرض بعدها.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>تُعاد المحاولة تلقائياً.</translation>
    </message>
    <message>
        <source>Key file, in place of a password</source>
        <translation>ملف المفتاح، بدلاً من كلمة السر</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>مفتاح الخادم</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Package {package} is on its way to {name}.</source>
        <translation>الحزمة {package} في طريقها إلى {name}.</translation>
    </message>
    <message>
        <source>Password, or passphrase of the key file</source>
        <translation>كلمة السر، أو عبارة مرور ملف المفتاح</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاصاً</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلمت</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Remove the destination</source>
        <translation>حذف الوجهة</translation>
    </message>
    <message>
        <source>Remove {name}? Its password is forgotten; what waits for it is not sent.</source>
        <translation>أتُحذف {name}؟ تُنسى كلمة سرها، ولا يُرسل ما ينتظرها.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>Send this package to a destination</source>
        <translation>إرسال هذه الحزمة إلى وجهة</translation>
    </message>
    <message>
        <source>Send to…</source>
        <translation>أرسل إلى…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>نُسخ العنوان.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>الاتصال يعمل.</translation>
    </message>
    <message>
        <source>The connection works; you are {name} there.</source>
        <translation>الاتصال يعمل، واسمك هناك {name}.</translation>
    </message>
    <message>
        <source>The destination is asked…</source>
        <translation>نسأل الوجهة…</translation>
    </message>
    <message>
        <source>The server shows this key: {fingerprint}. Ask the web team for its fingerprint and compare the two.</source>
        <translation>يُظهر الخادم هذا المفتاح: {fingerprint}. اطلب بصمته من فريق الويب وقارن بينهما.</translation>
    </message>
    <message>
        <source>Then sending goes on by itself.</source>
        <translation>ثم يُستأنف الإرسال تلقائياً.</translation>
    </message>
    <message>
        <source>There is no destination yet; add one under Desk rules.</source>
        <translation>لا وجهة بعد؛ أضف واحدة في «قواعد المكتب».</translation>
    </message>
    <message>
        <source>This machine has no usable keyring: it is kept in memory, and asked for again after the next start.</source>
        <translation>لا حافظة مفاتيح صالحة على هذا الجهاز: تبقى في الذاكرة، وتُطلب من جديد بعد التشغيل التالي.</translation>
    </message>
    <message>
        <source>This machine has no usable keyring: passwords are kept in memory, and asked for again after the next start.</source>
        <translation>لا حافظة مفاتيح صالحة على هذا الجهاز: تبقى كلمات السر في الذاكرة، وتُطلب من جديد بعد التشغيل التالي.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>Waiting; tried next at {time}</source>
        <translation>تنتظر، والمحاولة التالية {time}</translation>
    </message>
    <message>
        <source>Where the package is sent once it is made</source>
        <translation>إلى أين تُرسل الحزمة بعد إنشائها</translation>
    </message>
    <message>
        <source>Withdrawn there</source>
        <translation>سُحب هناك</translation>
    </message>
    <message>
        <source>Zip file</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرهما</numerusform>
            <numerusform>وواحدة غيرهما</numerusform>
            <numerusform>واثنتين غيرهما</numerusform>
            <numerusform>و%n غيرهما</numerusform>
            <numerusform>و%n غيرهما</numerusform>
            <numerusform>و%n غيرهما</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more article(s)</source>
        <translation>
            <numerusform>ومعه %n مقال آخر</numerusform>
            <numerusform>ومعه مقال آخر</numerusform>
            <numerusform>ومعه مقالان آخران</numerusform>
            <numerusform>ومعه %n مقالات أخرى</numerusform>
            <numerusform>ومعه %n مقالاً آخر</numerusform>
            <numerusform>ومعه %n مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>kept; type another one to replace it</source>
        <translation>محفوظة؛ اكتب غيرها لاستبدالها</translation>
    </message>
    <message>
        <source>{state} · asked for by {name}, {time}</source>
        <translation>{state} · طلبها {name}، {time}</translation>
    </message>
</context>
<context>
    <name>SendingForm</name>
    <message>
        <source>Call off</source>
        <translation>ألغِ الإرسال</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>انسخ العنوان</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>أدخل كلمة السر…</translation>
    </message>
    <message>
        <source>Look for receipts</source>
        <translation>ابحث عن إيصالات</translation>
    </message>
    <message>
        <source>Look whether the web team has left receipts beside the packages</source>
        <translation>انظر هل ترك فريق الويب إيصالات بجانب الحزم</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Choose destinations when you make a package, and it is queued here.</source>
        <translation>لم يُرسل شيء بعد. اختر الوجهات عند إنشاء الحزمة، فتظهر هنا.</translation>
    </message>
    <message>
        <source>Packages on their way and what became of them</source>
        <translation>الحزم في الطريق وما آلت إليه</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>تقدّم الإرسال</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>أعد الإرسال</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>In reading order</source>
        <translation>بترتيب القراءة</translation>
    </message>
    <message>
        <source>To the side the arrow points to</source>
        <translation>إلى الجهة التي يشير إليها السهم</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>فوراً</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>لا تقفله</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Caret movement</source>
        <translation>حركة المؤشر</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>House style, names and terms</source>
        <translation>أسلوب الدار والأسماء والمصطلحات</translation>
    </message>
    <message>
        <source>How counts, dates and sizes are written in the windows.</source>
        <translation>كيف تُكتب الأعداد والتواريخ والأحجام في النوافذ.</translation>
    </message>
    <message>
        <source>How the arrow keys go through a line that mixes Arabic and Latin.</source>
        <translation>كيف تسير مفاتيح الأسهم في سطر يجمع العربية واللاتينية.</translation>
    </message>
    <message>
        <source>It opens your account and your seal.</source>
        <translation>تفتح حسابك وتوقيعك.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Latin words too; otherwise they are left alone</source>
        <translation>الكلمات اللاتينية أيضاً، وإلا تُركت كما هي</translation>
    </message>
    <message>
        <source>Light for the day, dark for the night shift.</source>
        <translation>الفاتحة للنهار، والداكنة لمناوبة الليل.</translation>
    </message>
    <message>
        <source>Lock after so long without a key or the mouse</source>
        <translation>الإقفال بعد هذه المدة بلا مفتاح ولا فأرة</translation>
    </message>
    <message>
        <source>Lock the desk when nobody works</source>
        <translation>إقفال المكتب حين لا يعمل أحد</translation>
    </message>
    <message>
        <source>Menus, messages and direction. Articles keep their own language.</source>
        <translation>القوائم والرسائل واتجاه النوافذ. أما المقالات فتبقى على لغتها.</translation>
    </message>
    <message>
        <source>Numerals</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Spelling, while you write</source>
        <translation>الإملاء في أثناء الكتابة</translation>
    </message>
    <message>
        <source>These are kept for this computer.</source>
        <translation>تُحفظ هذه الخيارات على هذا الجهاز.</translation>
    </message>
    <message>
        <source>What is underlined in the text and listed beside it. Nothing leaves this computer.</source>
        <translation>ما يُسطَّر تحته في النص ويُدرج إلى جانبه. لا شيء يغادر هذا الجهاز.</translation>
    </message>
    <message>
        <source>What was typed is saved first.</source>
        <translation>يُحفظ ما كُتب أولاً.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>اطبع…</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>حُفظت القائمة.</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>A feed holds from one article to a thousand.</source>
        <translation>تضم الخلاصة من مقال واحد إلى ألف: اكتب عدداً بينهما.</translation>
    </message>
    <message>
        <source>A value in them cannot be.</source>
        <translation>فيها قيمة لا تصلح.</translation>
    </message>
    <message>
        <source>Account on X (Twitter)</source>
        <translation>الحساب على إكس (تويتر)</translation>
    </message>
    <message>
        <source>Address of the logo</source>
        <translation>عنوان الشعار</translation>
    </message>
    <message>
        <source>Address of the pictures</source>
        <translation>عنوان الصور</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <source>An account has an @ and up to fifteen Latin letters, digits or underscores: @newsroom.</source>
        <translation>الحساب علامة @ وبعدها ما لا يزيد على خمسة عشر حرفاً لاتينياً أو رقماً أو شرطة سفلية: ‎@newsroom.</translation>
    </message>
    <message>
        <source>An address with ? or # has no pages below it: end it before them.</source>
        <translation>عنوان فيه ? أو # لا صفحات تحته: أنهِه قبلهما.</translation>
    </message>
    <message>
        <source>An admin looks through the page “Sections” of the desk's rules and saves it again.</source>
        <translation>يراجع مديرٌ صفحة «الأقسام» في قواعد المكتب ويحفظها من جديد.</translation>
    </message>
    <message>
        <source>An admin looks through the page “Site” of the desk's rules and saves it again.</source>
        <translation>يراجع مديرٌ صفحة «الموقع» في قواعد المكتب ويحفظها من جديد.</translation>
    </message>
    <message>
        <source>An article is then at: {address}</source>
        <translation>يكون المقال حينئذ على العنوان: {address}</translation>
    </message>
    <message>
        <source>An exporter is missing</source>
        <translation>مُصدِّر صيغة غير موجود</translation>
    </message>
    <message>
        <source>An exporter that was added cannot be used</source>
        <translation>مُصدِّر مُضاف لا يمكن استعماله</translation>
    </message>
    <message>
        <source>An exporter that was added failed</source>
        <translation>أخفق مُصدِّر مُضاف</translation>
    </message>
    <message>
        <source>Articles in a feed</source>
        <translation>عدد المقالات في الخلاصة</translation>
    </message>
    <message>
        <source>Atom feed</source>
        <translation>خلاصة Atom</translation>
    </message>
    <message>
        <source>Body of the article, to paste (HTML)</source>
        <translation>متن المقال للّصق (HTML)</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>كتاب (EPUB)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Certificate and key go together: choose this file too, or empty the other field.</source>
        <translation>الشهادة والمفتاح متلازمان: اختر هذا الملف أيضاً، أو أفرغ الحقل الآخر.</translation>
    </message>
    <message>
        <source>Data for search engines (JSON-LD)</source>
        <translation>بيانات لمحركات البحث (JSON-LD)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>File for Ghost</source>
        <translation>ملف لمنصة Ghost</translation>
    </message>
    <message>
        <source>File for WordPress (WXR)</source>
        <translation>ملف لووردبريس (WXR)</translation>
    </message>
    <message>
        <source>Folders for Hugo and Eleventy</source>
        <translation>مجلدات لمولّدَي Hugo وEleventy</translation>
    </message>
    <message>
        <source>Folders for Pelican</source>
        <translation>مجلدات لمولّد Pelican</translation>
    </message>
    <message>
        <source>Formats on request</source>
        <translation>صيغ تُكتب عند الطلب</translation>
    </message>
    <message>
        <source>Formats that are off</source>
        <translation>صيغ موقوفة</translation>
    </message>
    <message>
        <source>Install it again, or switch it off on the page “Site” of the desk's rules.</source>
        <translation>ثبّته من جديد، أو أوقفه في صفحة «الموقع» من قواعد المكتب.</translation>
    </message>
    <message>
        <source>JSON feed</source>
        <translation>خلاصة JSON</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>مفتاح الشهادة</translation>
    </message>
    <message>
        <source>Language of the site</source>
        <translation>لغة الموقع</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>نص Markdown</translation>
    </message>
    <message>
        <source>Mend that place and save again. Until then the sections stay as they were.</source>
        <translation>أصلح ذلك الموضع واحفظ من جديد. إلى ذلك الحين تبقى الأقسام كما كانت.</translation>
    </message>
    <message>
        <source>Mend the value on the page “Site” of the desk's rules, and save again.</source>
        <translation>أصلح القيمة في صفحة «الموقع» من قواعد المكتب، ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>اسم الموقع</translation>
    </message>
    <message>
        <source>News sitemap for search engines</source>
        <translation>خريطة أخبار لمحركات البحث</translation>
    </message>
    <message>
        <source>NewsML-G2 for agencies</source>
        <translation>صيغة NewsML-G2 للوكالات</translation>
    </message>
    <message>
        <source>No address: articles name none.</source>
        <translation>لا عنوان: لا تذكر المقالات عنواناً لها.</translation>
    </message>
    <message>
        <source>Packages go by these details from now on.</source>
        <translation>تسير الحزم على هذه البيانات من الآن فصاعداً.</translation>
    </message>
    <message>
        <source>Path of an article</source>
        <translation>مسار المقال</translation>
    </message>
    <message>
        <source>Picture for social networks</source>
        <translation>صورة لشبكات التواصل</translation>
    </message>
    <message>
        <source>Pictures in the sizes of the site</source>
        <translation>الصور بمقاسات الموقع</translation>
    </message>
    <message>
        <source>Proof on paper (PDF)</source>
        <translation>تجربة طباعة (PDF)</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>RSS feed</source>
        <translation>خلاصة RSS</translation>
    </message>
    <message>
        <source>Switch it off on the page “Site” of the desk's rules, or have whoever made it mend it.</source>
        <translation>أوقفه في صفحة «الموقع» من قواعد المكتب، أو اطلب من صانعه إصلاحه.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password, which every package would tell: leave them out.</source>
        <translation>في العنوان اسم مستخدم أو كلمة مرور، وستبوح بهما كل حزمة: احذفهما.</translation>
    </message>
    <message>
        <source>The desk asks for the format “{name}”, which is not installed here.</source>
        <translation>يطلب المكتب الصيغة «{name}»، وهي غير مثبّتة هنا.</translation>
    </message>
    <message>
        <source>The file cannot be read, or is no such file: look at who may read it, or choose another.</source>
        <translation>تعذّرت قراءة الملف، أو ليس ملفًّا من هذا النوع: تحقّق من إذن قراءته، أو اختر غيره.</translation>
    </message>
    <message>
        <source>The key is not that of the certificate: choose the one with which it was made.</source>
        <translation>ليس هذا مفتاح الشهادة: اختر المفتاح الذي صُنعت به.</translation>
    </message>
    <message>
        <source>The key is under a passphrase, which the desk does not keep: give it one without.</source>
        <translation>المفتاح محميّ بعبارة مرور، والمكتب لا يحفظها: اختر مفتاحاً بلا عبارة مرور.</translation>
    </message>
    <message>
        <source>The path needs {slug} once, where the article's own address stands, and no spaces: news/{slug}/.</source>
        <translation>يحتاج المسار إلى {slug} مرة واحدة حيث يقع اسم المقال، وبلا مسافات: ‎news/{slug}/.</translation>
    </message>
    <message>
        <source>The sections are not those that were saved</source>
        <translation>الأقسام ليست التي حُفظت</translation>
    </message>
    <message>
        <source>The sections were not saved</source>
        <translation>لم تُحفظ الأقسام</translation>
    </message>
    <message>
        <source>The site's details are not those that were saved</source>
        <translation>بيانات الموقع ليست التي حُفظت</translation>
    </message>
    <message>
        <source>The site's details cannot be used</source>
        <translation>بيانات الموقع لا تصلح</translation>
    </message>
    <message>
        <source>There is no such file on this machine: choose it again.</source>
        <translation>لا وجود لهذا الملف على هذا الجهاز: اختره من جديد.</translation>
    </message>
    <message>
        <source>They are not as the record says: another hand changed them, or they are damaged.</source>
        <translation>ليست كما يقول السجل: غيّرتها يد أخرى أو تلفت.</translation>
    </message>
    <message>
        <source>This is no certificate for signing pictures: a PEM file is needed, with the certificate first and those of its issuers below it.</source>
        <translation>ليست هذه شهادة تصلح لتوقيع الصور: المطلوب ملف PEM أوله الشهادة وتحتها شهادات من أصدرها.</translation>
    </message>
    <message>
        <source>This is no code of a language: write it such as ar or ar-EG.</source>
        <translation>هذا ليس رمز لغة: اكتبه مثل ar أو ar-EG.</translation>
    </message>
    <message>
        <source>This is no key for signing pictures: a PEM file is needed, with an EC, RSA or Ed25519 key.</source>
        <translation>ليس هذا مفتاحاً يصلح لتوقيع الصور: المطلوب ملف PEM فيه مفتاح EC أو RSA أو Ed25519.</translation>
    </message>
    <message>
        <source>This is no web address: write it whole, such as https://news.example.</source>
        <translation>هذا ليس عنواناً على الشبكة: اكتبه كاملاً، مثل https://news.example.</translation>
    </message>
    <message>
        <source>This is too long: up to 300 letters.</source>
        <translation>هذا طويل: الحد ٣٠٠ حرف.</translation>
    </message>
    <message>
        <source>This machine does not know the time zone: choose one of the list, such as Africa/Cairo.</source>
        <translation>لا يعرف هذا الجهاز المنطقة الزمنية: اختر واحدة من القائمة، مثل Africa/Cairo.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>Who may read</source>
        <translation>من يقرأ</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>ninjs 1.6 for older news systems</source>
        <translation>صيغة ninjs 1.6 لأنظمة الأخبار الأقدم</translation>
    </message>
    <message>
        <source>ninjs 3.1 for news systems</source>
        <translation>صيغة ninjs 3.1 لأنظمة الأخبار</translation>
    </message>
    <message>
        <source>packages do not say</source>
        <translation>لا تذكره الحزم</translation>
    </message>
    <message>
        <source>subscribers</source>
        <translation>المشتركون</translation>
    </message>
    <message>
        <source>{name}: added by {package}</source>
        <translation>{name}: أضافته الحزمة البرمجية {package}</translation>
    </message>
    <message>
        <source>{name}: not installed</source>
        <translation>{name}: غير مثبّت</translation>
    </message>
    <message>
        <source>“{name}” could not be loaded ({detail}). No package was written.</source>
        <translation>تعذّر تحميل «{name}» ({detail}). لم تُكتب أي حزمة.</translation>
    </message>
    <message>
        <source>“{name}” did not give what a package can hold ({detail}). No package was written.</source>
        <translation>لم يُعطِ «{name}» ما تحمله الحزمة ({detail}). لم تُكتب أي حزمة.</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>الأسلوب</translation>
    </message>
    <message>
        <source>The text is being checked</source>
        <translation>النص قيد التدقيق</translation>
    </message>
    <message>
        <source>What was found in the text</source>
        <translation>ملاحظات النص</translation>
    </message>
</context>
<context>
    <name>StyleRoom</name>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا معروف منها</numerusform>
            <numerusform>واحدة معروفة</numerusform>
            <numerusform>اثنتان معروفتان</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were no words</source>
        <translation>
            <numerusform>كل السطور كلمات</numerusform>
            <numerusform>سطر ليس كلمة</numerusform>
            <numerusform>سطران ليسا كلمتين</numerusform>
            <numerusform>%n سطور ليست كلمات</numerusform>
            <numerusform>%n سطراً ليست كلمات</numerusform>
            <numerusform>%n سطر ليست كلمات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>لا أسماء</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%n أسماء</numerusform>
            <numerusform>%n اسماً</numerusform>
            <numerusform>%n اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>لا قواعد</numerusform>
            <numerusform>قاعدة واحدة</numerusform>
            <numerusform>قاعدتان</numerusform>
            <numerusform>%n قواعد</numerusform>
            <numerusform>%n قاعدة</numerusform>
            <numerusform>%n قاعدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>لا مصطلحات</numerusform>
            <numerusform>مصطلح واحد</numerusform>
            <numerusform>مصطلحان</numerusform>
            <numerusform>%n مصطلحات</numerusform>
            <numerusform>%n مصطلحاً</numerusform>
            <numerusform>%n مصطلح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>لم تُضف كلمة</numerusform>
            <numerusform>أُضيفت كلمة</numerusform>
            <numerusform>أُضيفت كلمتان</numerusform>
            <numerusform>أُضيفت %n كلمات</numerusform>
            <numerusform>أُضيفت %n كلمة</numerusform>
            <numerusform>أُضيفت %n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيفت</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Agreed name</source>
        <translation>اسم متفق عليه</translation>
    </message>
    <message>
        <source>Agreed spelling</source>
        <translation>الصيغة المتفق عليها</translation>
    </message>
    <message>
        <source>Also found written</source>
        <translation>وتُكتب أيضاً</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>تجنّب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Checked and saved.</source>
        <translation>دُقِّق وحُفظ.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Export the file</source>
        <translation>تصدير الملف</translation>
    </message>
    <message>
        <source>Export the words</source>
        <translation>تصدير الكلمات</translation>
    </message>
    <message>
        <source>Give three examples or more in “{detail}”.</source>
        <translation>اذكر ثلاثة أمثلة أو أكثر في «{detail}».</translation>
    </message>
    <message>
        <source>Go back to the house style that came with the program?</source>
        <translation>العودة إلى أسلوب الدار المرفق بالبرنامج؟</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>أسلوب الدار</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>استيراد كلمات</translation>
    </message>
    <message>
        <source>It depends; the reason says how.</source>
        <translation>يختلف بحسب السياق، وفي السبب بيانه.</translation>
    </message>
    <message>
        <source>It finds</source>
        <translation>ما تجده</translation>
    </message>
    <message>
        <source>It is put into the editor; nothing is lost before you save it. Export yours first to keep it.</source>
        <translation>يوضع في المحرر، ولا يضيع شيء قبل أن تحفظه. صدِّر ملفك أولاً إن أردت الاحتفاظ به.</translation>
    </message>
    <message>
        <source>It leaves alone</source>
        <translation>ما تتركه</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>السطر {line}: {problem}</translation>
    </message>
    <message>
        <source>Lists of words (*.txt *.dic)</source>
        <translation>قوائم كلمات (*.txt *.dic)</translation>
    </message>
    <message>
        <source>Names a</source>
        <translation>يسمي</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>اسم جديد</translation>
    </message>
    <message>
        <source>No agreed names yet. With one, every other spelling of it is underlined in blue.</source>
        <translation>لا أسماء متفق عليها بعد. إذا أُضيف اسم سُطِّر بالأزرق تحت كل صيغة أخرى له.</translation>
    </message>
    <message>
        <source>No words yet. Add names and terms here, or from a red underline in the text.</source>
        <translation>لا كلمات بعد. أضف الأسماء والمصطلحات من هنا، أو من خط أحمر في النص.</translation>
    </message>
    <message>
        <source>Nobody knows the field “{detail}” here.</source>
        <translation>الحقل «{detail}» غير معروف هنا.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n thing(s) to mend</source>
        <translation>
            <numerusform>لم يُحفظ</numerusform>
            <numerusform>لم يُحفظ: خطأ واحد</numerusform>
            <numerusform>لم يُحفظ: خطآن</numerusform>
            <numerusform>لم يُحفظ: %n أخطاء</numerusform>
            <numerusform>لم يُحفظ: %n خطأ</numerusform>
            <numerusform>لم يُحفظ: %n خطأ</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nothing matches. Try fewer letters.</source>
        <translation>لا شيء يطابق. جرّب حروفاً أقل.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>غير مفعّلة</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>جهة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Show the shipped one</source>
        <translation>اعرض المرفق</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The field “{detail}” is missing.</source>
        <translation>الحقل «{detail}» ناقص.</translation>
    </message>
    <message>
        <source>The fix makes something else of an example: {detail}</source>
        <translation>ناتج الإصلاح غير ما في المثال: {detail}</translation>
    </message>
    <message>
        <source>The house avoids no term yet.</source>
        <translation>لا مصطلحات تتجنبها الدار بعد.</translation>
    </message>
    <message>
        <source>The house has no rules yet.</source>
        <translation>لا قواعد للدار بعد.</translation>
    </message>
    <message>
        <source>The pattern does not work: {detail}</source>
        <translation>النمط لا يعمل: {detail}</translation>
    </message>
    <message>
        <source>The pattern takes too long on hard texts: {detail}</source>
        <translation>النمط بطيء في النصوص الصعبة: {detail}</translation>
    </message>
    <message>
        <source>The rule does not find this example: {detail}</source>
        <translation>القاعدة لا تجد هذا المثال: {detail}</translation>
    </message>
    <message>
        <source>The rule finds this, which it should leave alone: {detail}</source>
        <translation>القاعدة تجد ما ينبغي أن تتركه: {detail}</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>القاعدة مفعّلة</translation>
    </message>
    <message>
        <source>The term is watched for</source>
        <translation>المصطلح مراقَب</translation>
    </message>
    <message>
        <source>The words are in {file}.</source>
        <translation>الكلمات في {file}.</translation>
    </message>
    <message>
        <source>This is not TOML: {detail}</source>
        <translation>ليس هذا TOML سليماً: {detail}</translation>
    </message>
    <message>
        <source>This value cannot be: {detail}</source>
        <translation>هذه القيمة غير مقبولة: {detail}</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>الكلمة</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>اكتب بدلاً منه</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>كُتب في {file}.</translation>
    </message>
    <message>
        <source>desk words.txt</source>
        <translation>معجم المكتب.txt</translation>
    </message>
    <message>
        <source>“{detail}” is given twice.</source>
        <translation>«{detail}» مكرر.</translation>
    </message>
    <message>
        <source>“{name}” is no agreed name any more.</source>
        <translation>لم يعد «{name}» اسماً متفقاً عليه.</translation>
    </message>
</context>
<context>
    <name>StyleRoomForm</name>
    <message>
        <source>As text</source>
        <translation>نصاً</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>المعجم</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Style guide</source>
        <translation>دليل الأسلوب</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>المصطلحات</translation>
    </message>
</context>
<context>
    <name>StyleTextForm</name>
    <message>
        <source>Back to the shipped one…</source>
        <translation>العودة إلى المرفق…</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>دقّق واحفظ</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Rules and terms</source>
        <translation>القواعد والمصطلحات</translation>
    </message>
    <message>
        <source>The file as text</source>
        <translation>الملف نصاً</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>تراجع عن التعديل</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>ما في الملف من أخطاء</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييراً</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) made; the text stays as it is until they are accepted.</source>
        <translation>
            <numerusform>لم يُقدَّم أي اقتراح.</numerusform>
            <numerusform>قُدِّم اقتراح واحد، ويبقى النص كما هو حتى يُقبَل.</numerusform>
            <numerusform>قُدِّم اقتراحان، ويبقى النص كما هو حتى يُقبَلا.</numerusform>
            <numerusform>قُدِّمت %n اقتراحات، ويبقى النص كما هو حتى تُقبَل.</numerusform>
            <numerusform>قُدِّم %n اقتراحاً، ويبقى النص كما هو حتى تُقبَل.</numerusform>
            <numerusform>قُدِّم %n اقتراح، ويبقى النص كما هو حتى تُقبَل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>تجاهله</translation>
    </message>
    <message>
        <source>Discard what you wrote here?</source>
        <translation>أتتجاهل ما كتبتَه هنا؟</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>It was changed since you began; what you suggest is matched with it.</source>
        <translation>وقد تغيّر منذ بدأت، فيُطابَق اقتراحك مع النص الجديد.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِه</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Leave it for now; it is kept here as a draft of yours</source>
        <translation>اتركه الآن؛ يبقى محفوظاً هنا مسوّدة لك</translation>
    </message>
    <message>
        <source>Nobody has seen it yet, and it cannot be brought back. The text itself stays.</source>
        <translation>لم يره أحد بعد، ولا سبيل إلى استعادته. أما النص نفسه فيبقى كما هو.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>قدّم الاقتراح</translation>
    </message>
    <message>
        <source>What others suggest is in it, marked in blue.</source>
        <translation>وما اقترحه غيرك ظاهر فيه بالأزرق.</translation>
    </message>
    <message>
        <source>Why you suggest it</source>
        <translation>سبب الاقتراح</translation>
    </message>
    <message>
        <source>Why? The author reads it beside each suggestion</source>
        <translation>لماذا؟ يقرؤه الكاتب بجانب كل اقتراح</translation>
    </message>
    <message>
        <source>You are suggesting: the text stays as it is until a suggestion is accepted.</source>
        <translation>أنت تقترح: لا يتغيّر النص حتى يُقبَل الاقتراح.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n fix(es) proposed; the text stays as it is until they are accepted.</source>
        <translation>
            <numerusform>لم يُقترح أي إصلاح.</numerusform>
            <numerusform>اقتُرح إصلاح واحد، ويبقى النص كما هو حتى يُقبَل.</numerusform>
            <numerusform>اقتُرح إصلاحان، ويبقى النص كما هو حتى يُقبَلا.</numerusform>
            <numerusform>اقتُرحت %n إصلاحات، ويبقى النص كما هو حتى تُقبَل.</numerusform>
            <numerusform>اقتُرح %n إصلاحاً، ويبقى النص كما هو حتى تُقبَل.</numerusform>
            <numerusform>اقتُرح %n إصلاح، ويبقى النص كما هو حتى تُقبَل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات أخرى</numerusform>
            <numerusform>اقتراح آخر</numerusform>
            <numerusform>اقتراحان آخران</numerusform>
            <numerusform>%n اقتراحات أخرى</numerusform>
            <numerusform>%n اقتراحاً آخر</numerusform>
            <numerusform>%n اقتراح آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be accepted and stay(s) open.</source>
        <translation>
            <numerusform>كلها يمكن قبولها.</numerusform>
            <numerusform>واحد منها لا يمكن قبوله ويبقى مفتوحاً.</numerusform>
            <numerusform>اثنان منها لا يمكن قبولهما ويبقيان مفتوحين.</numerusform>
            <numerusform>%n منها لا يمكن قبولها وتبقى مفتوحة.</numerusform>
            <numerusform>%n منها لا يمكن قبولها وتبقى مفتوحة.</numerusform>
            <numerusform>%n منها لا يمكن قبولها وتبقى مفتوحة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحاً</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A word of why, if you like</source>
        <translation>كلمة عن السبب إن شئت</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)?</source>
        <translation>
            <numerusform>لا شيء يُقبل</numerusform>
            <numerusform>أتقبل اقتراحاً واحداً؟</numerusform>
            <numerusform>أتقبل اقتراحين؟</numerusform>
            <numerusform>أتقبل %n اقتراحات؟</numerusform>
            <numerusform>أتقبل %n اقتراحاً؟</numerusform>
            <numerusform>أتقبل %n اقتراح؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all (%n)</source>
        <translation>
            <numerusform>اقبل الكل (%n)</numerusform>
            <numerusform>اقبل الكل (%n)</numerusform>
            <numerusform>اقبل الكل (%n)</numerusform>
            <numerusform>اقبل الكل (%n)</numerusform>
            <numerusform>اقبل الكل (%n)</numerusform>
            <numerusform>اقبل الكل (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all by {name} (%n)</source>
        <translation>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>اقبل كل ما اقترحه {name} (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>اقبله</translation>
    </message>
    <message>
        <source>Accept it yourself?</source>
        <translation>أتقبله أنت؟</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>اقبلها</translation>
    </message>
    <message>
        <source>Accepted by {name}</source>
        <translation>قبله {name}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>عريض</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Changes what {name} suggests above.</source>
        <translation>يعدّل ما اقترحه {name} أعلاه.</translation>
    </message>
    <message>
        <source>Decide on several</source>
        <translation>البتّ في عدة اقتراحات</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>بُتّ فيها</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Direction of the paragraph</source>
        <translation>اتجاه الفقرة</translation>
    </message>
    <message>
        <source>Direction: {way}</source>
        <translation>الاتجاه: {way}</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>أكمله</translation>
    </message>
    <message>
        <source>Go on suggesting</source>
        <translation>تابع الاقتراح</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>دليل الأسلوب</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>It is not certain any more which words are meant; it cannot be accepted.</source>
        <translation>لم يعد مؤكداً أيّ الكلمات مقصودة، فلا يمكن قبوله.</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>نوع الفقرة</translation>
    </message>
    <message>
        <source>Leave it to the author</source>
        <translation>اتركه للكاتب</translation>
    </message>
    <message>
        <source>Link to {address}</source>
        <translation>رابط إلى {address}</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>اقتراحاتي</translation>
    </message>
    <message>
        <source>Move further down: {block}</source>
        <translation>نقل إلى أسفل: {block}</translation>
    </message>
    <message>
        <source>Move further up: {block}</source>
        <translation>نقل إلى أعلى: {block}</translation>
    </message>
    <message>
        <source>New: {block}</source>
        <translation>إضافة: {block}</translation>
    </message>
    <message>
        <source>No link any more</source>
        <translation>بلا رابط</translation>
    </message>
    <message>
        <source>No longer bold</source>
        <translation>غير عريض</translation>
    </message>
    <message>
        <source>No longer italic</source>
        <translation>غير مائل</translation>
    </message>
    <message>
        <source>No suggestion has been decided on yet.</source>
        <translation>لم يُبتّ في أي اقتراح بعد.</translation>
    </message>
    <message>
        <source>No suggestion waits for a decision.</source>
        <translation>لا اقتراح ينتظر البتّ فيه.</translation>
    </message>
    <message>
        <source>Nobody has suggested anything for this article.</source>
        <translation>لم يقترح أحد شيئاً لهذا المقال.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>Propose %n fix(es)</source>
        <translation>
            <numerusform>لا إصلاح يُقترح</numerusform>
            <numerusform>اقترح إصلاحاً واحداً</numerusform>
            <numerusform>اقترح إصلاحين</numerusform>
            <numerusform>اقترح %n إصلاحات</numerusform>
            <numerusform>اقترح %n إصلاحاً</numerusform>
            <numerusform>اقترح %n إصلاح</numerusform>
        </translation>
    </message>
    <message>
        <source>Propose all style fixes…</source>
        <translation>اقترح إصلاحات الأسلوب كلها…</translation>
    </message>
    <message>
        <source>Propose what the house style mends</source>
        <translation>اقترح ما يصلحه دليل الأسلوب</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>إقرأ أيضاً</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>ارفض</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n suggestion(s)?</source>
        <translation>
            <numerusform>لا شيء يُرفض</numerusform>
            <numerusform>أترفض اقتراحاً واحداً؟</numerusform>
            <numerusform>أترفض اقتراحين؟</numerusform>
            <numerusform>أترفض %n اقتراحات؟</numerusform>
            <numerusform>أترفض %n اقتراحاً؟</numerusform>
            <numerusform>أترفض %n اقتراح؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all (%n)</source>
        <translation>
            <numerusform>ارفض الكل (%n)</numerusform>
            <numerusform>ارفض الكل (%n)</numerusform>
            <numerusform>ارفض الكل (%n)</numerusform>
            <numerusform>ارفض الكل (%n)</numerusform>
            <numerusform>ارفض الكل (%n)</numerusform>
            <numerusform>ارفض الكل (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all by {name} (%n)</source>
        <translation>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
            <numerusform>ارفض كل ما اقترحه {name} (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject them</source>
        <translation>ارفضها</translation>
    </message>
    <message>
        <source>Rejected by {name}</source>
        <translation>رفضه {name}</translation>
    </message>
    <message>
        <source>Remove: {block}</source>
        <translation>حذف: {block}</translation>
    </message>
    <message>
        <source>Similar articles</source>
        <translation>مقالات مشابهة</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>مسافات</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>اقترح</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Table, row {row}, column {column}</source>
        <translation>جدول، الصف {row}، العمود {column}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>The house style has nothing to mend in this text.</source>
        <translation>ليس في هذا النص ما يصلحه دليل الأسلوب.</translation>
    </message>
    <message>
        <source>The text stays as it is. Who made them finds them among those that were decided on.</source>
        <translation>يبقى النص كما هو، ويجدها صاحبها بين ما بُتّ فيه.</translation>
    </message>
    <message>
        <source>The text stays as it is. Whoever may edit it accepts or rejects each fix.</source>
        <translation>يبقى النص كما هو، ومن يملك تحريره يقبل كل إصلاح أو يرفضه.</translation>
    </message>
    <message>
        <source>The whole block</source>
        <translation>الكتلة كلها</translation>
    </message>
    <message>
        <source>These fixes are proposed already, or the text changed meanwhile.</source>
        <translation>هذه الإصلاحات مقترحة من قبل، أو تغيّر النص في هذه الأثناء.</translation>
    </message>
    <message>
        <source>They go into the text as one new version; the history brings the one before back.</source>
        <translation>تدخل النص نسخةً جديدة واحدة، ويعيد السجلُّ النسخةَ السابقة.</translation>
    </message>
    <message>
        <source>What it changes is not in the text any more; it cannot be accepted.</source>
        <translation>الكلمات التي يغيّرها ليست في النص الآن، فلا يمكن قبوله.</translation>
    </message>
    <message>
        <source>Which suggestions are listed</source>
        <translation>أيّ الاقتراحات تُعرض</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>Why not? Enter rejects it</source>
        <translation>لمَ لا؟ يرفضه مفتاح الإدخال</translation>
    </message>
    <message>
        <source>Why you suggest it</source>
        <translation>سبب الاقتراح</translation>
    </message>
    <message>
        <source>Why: {note}</source>
        <translation>السبب: {note}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>اسحبه</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>You have an unfinished suggestion: you wrote on it {ago} and did not propose it yet; it is kept.</source>
        <translation>لديك اقتراح لم يكتمل: كتبت فيه {ago} ولم تقدّمه بعد؛ وهو محفوظ.</translation>
    </message>
    <message>
        <source>You have suggested nothing for this article.</source>
        <translation>لم تقترح شيئاً لهذا المقال.</translation>
    </message>
    <message>
        <source>You would be the last who edited this text, and somebody else would have to approve it. Left to the author, it stays yours to approve.</source>
        <translation>ستصير آخر من حرّر هذا النص، فيعتمده غيرك. وإن تركته للكاتب بقي لك أن تعتمده.</translation>
    </message>
    <message>
        <source>in: {words}</source>
        <translation>يُضاف: {words}</translation>
    </message>
    <message>
        <source>out: {words}</source>
        <translation>يُحذف: {words}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Add a column</source>
        <translation>أضف عموداً</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>أضف صفاً</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Caption of the table</source>
        <translation>عنوان الجدول</translation>
    </message>
    <message>
        <source>Cells copied from a spreadsheet can be pasted here; the table grows as needed.</source>
        <translation>يمكن لصق خلايا منسوخة من جدول بيانات هنا، ويكبر الجدول بقدرها.</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>خلايا الجدول</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>أدرج</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>احذف العمود</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>احذف الصف</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>الصف الأول عناوين الأعمدة</translation>
    </message>
</context>
<context>
    <name>TagFactsForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>IPTC Media Topic</source>
        <translation>موضوع IPTC</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>When to use it, and when not</source>
        <translation>متى يُستعمل ومتى لا يُستعمل</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>, </source>
        <comment>between notes</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A new tag is made</source>
        <translation>يُنشأ وسم جديد</translation>
    </message>
    <message>
        <source>Create “{label}”</source>
        <translation>أنشئ «{label}»</translation>
    </message>
    <message>
        <source>It is “{label}”</source>
        <translation>المقصود «{label}»</translation>
    </message>
    <message>
        <source>It was retired: new texts do without it</source>
        <translation>أُحيل إلى التقاعد: النصوص الجديدة في غنى عنه</translation>
    </message>
    <message>
        <source>Spelled almost alike: is it this one?</source>
        <translation>رسمهما متقارب: أهو المقصود؟</translation>
    </message>
    <message>
        <source>Use “{label}” all the same</source>
        <translation>استعمل «{label}» مع ذلك</translation>
    </message>
    <message>
        <source>also written “{alias}”</source>
        <translation>يُكتب أيضاً «{alias}»</translation>
    </message>
    <message>
        <source>proposed, not accepted yet</source>
        <translation>مقترح لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>“{label}” is another tag</source>
        <translation>«{label}» وسم آخر</translation>
    </message>
</context>
<context>
    <name>TagLabelForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>اسم الوسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
</context>
<context>
    <name>TagMergeForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose the tag that stays. Every label of the other leads to it from then on; sealed texts keep what they were sealed with.</source>
        <translation>اختر الوسم الذي يبقى. كل صيغ الآخر تدل عليه من بعد، وتبقى النصوص المختومة على ما خُتمت به.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما سيجري</translation>
    </message>
</context>
<context>
    <name>TagRetagForm</name>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change tags in many articles</source>
        <translation>تغيير الوسوم في مقالات كثيرة</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>عُدّ</translation>
    </message>
    <message>
        <source>Drafts, returned articles and what came with an archive are changed. Sealed texts and those in review stay as they are; to show another label on those too, merge or rename the tag.</source>
        <translation>تتغير المسودات والمقالات المعادة وما جاء من أرشيف. وتبقى النصوص المختومة وما هو قيد المراجعة كما هي؛ فإن أردت أن يظهر اسم آخر فيها أيضاً فادمج الوسم أو غيّر اسمه.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>انزع</translation>
    </message>
    <message>
        <source>What the articles have in common…</source>
        <translation>ما يجمع بين المقالات…</translation>
    </message>
</context>
<context>
    <name>TagsForm</name>
    <message>
        <source>Add a tag to the vocabulary (Ctrl+T)</source>
        <translation>أضف وسماً إلى قائمة المكتب (Ctrl+T)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>الفاحص</translation>
    </message>
    <message>
        <source>Every tag that is offered (Alt+1)</source>
        <translation>كل وسم معروض (Alt+1)</translation>
    </message>
    <message>
        <source>Filter by label or alias…</source>
        <translation>صفِّ بالاسم أو بصيغه…</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>صفِّ الوسوم</translation>
    </message>
    <message>
        <source>Give the tag another label; the old one keeps leading here (F2)</source>
        <translation>أعط الوسم اسماً آخر، ويبقى القديم دالاً عليه (F2)</translation>
    </message>
    <message>
        <source>Hamza, tashkeel, ta marbuta and the article make no difference (Ctrl+F)</source>
        <translation>لا فرق في الهمزة والتشكيل والتاء المربوطة وأل التعريف (Ctrl+F)</translation>
    </message>
    <message>
        <source>Let another tag take this one over (Ctrl+M)</source>
        <translation>ادمج هذا الوسم في وسم آخر (Ctrl+M)</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>ادمج في…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>وسم جديد…</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>عدّل الاسم…</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>متقاعدة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tags that are not offered any more (Alt+4)</source>
        <translation>وسوم لم تعد تُعرض (Alt+4)</translation>
    </message>
    <message>
        <source>Tags that editors made and nobody has looked at yet (Alt+2)</source>
        <translation>وسوم أنشأها محررون ولم ينظر فيها أحد بعد (Alt+2)</translation>
    </message>
    <message>
        <source>Tags that may be variants of one (Alt+3)</source>
        <translation>وسوم قد تكون صيغاً لوسم واحد (Alt+3)</translation>
    </message>
    <message>
        <source>The tags of the desk</source>
        <translation>وسوم المكتب</translation>
    </message>
    <message>
        <source>What the chosen tab lists</source>
        <translation>قائمة علامة التبويب المختارة</translation>
    </message>
    <message>
        <source>What was changed, and undoing it (Alt+5)</source>
        <translation>ما تغيّر، والتراجع عنه (Alt+5)</translation>
    </message>
</context>
<context>
    <name>TagsRoom</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>بلا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in review and stay as they are.</source>
        <translation>
            <numerusform>لا مقال قيد المراجعة.</numerusform>
            <numerusform>مقال واحد قيد المراجعة يبقى كما هو.</numerusform>
            <numerusform>مقالان قيد المراجعة يبقيان كما هما.</numerusform>
            <numerusform>%n مقالات قيد المراجعة تبقى كما هي.</numerusform>
            <numerusform>%n مقالاً قيد المراجعة تبقى كما هي.</numerusform>
            <numerusform>%n مقال قيد المراجعة تبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are sealed and stay as they are.</source>
        <translation>
            <numerusform>لا مقال مختوماً.</numerusform>
            <numerusform>مقال مختوم واحد يبقى كما هو.</numerusform>
            <numerusform>مقالان مختومان يبقيان كما هما.</numerusform>
            <numerusform>%n مقالات مختومة تبقى كما هي.</numerusform>
            <numerusform>%n مقالاً مختوماً تبقى كما هي.</numerusform>
            <numerusform>%n مقال مختوم تبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) carry “{label}” and show the one that stays.</source>
        <translation>
            <numerusform>لا مقال يحمل «{label}».</numerusform>
            <numerusform>مقال واحد يحمل «{label}» وسيظهر عليه الوسم الباقي.</numerusform>
            <numerusform>مقالان يحملان «{label}» وسيظهر عليهما الوسم الباقي.</numerusform>
            <numerusform>%n مقالات تحمل «{label}» وسيظهر عليها الوسم الباقي.</numerusform>
            <numerusform>%n مقالاً يحمل «{label}» وسيظهر عليها الوسم الباقي.</numerusform>
            <numerusform>%n مقال يحمل «{label}» وسيظهر عليها الوسم الباقي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed. It can be undone under Changes.</source>
        <translation>
            <numerusform>لم يتغير أي مقال.</numerusform>
            <numerusform>تغيّر مقال واحد. يمكن التراجع من «التغييرات».</numerusform>
            <numerusform>تغيّر مقالان. يمكن التراجع من «التغييرات».</numerusform>
            <numerusform>تغيّرت %n مقالات. يمكن التراجع من «التغييرات».</numerusform>
            <numerusform>تغيّر %n مقالاً. يمكن التراجع من «التغييرات».</numerusform>
            <numerusform>تغيّر %n مقال. يمكن التراجع من «التغييرات».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have other tags by now and stay as they are.</source>
        <translation>
            <numerusform>لا مقال تغيرت وسومه بعدها.</numerusform>
            <numerusform>مقال واحد تغيرت وسومه بعدها يبقى كما هو.</numerusform>
            <numerusform>مقالان تغيرت وسومهما بعدها يبقيان كما هما.</numerusform>
            <numerusform>%n مقالات تغيرت وسومها بعدها تبقى كما هي.</numerusform>
            <numerusform>%n مقالاً تغيرت وسومها بعدها تبقى كما هي.</numerusform>
            <numerusform>%n مقال تغيرت وسومها بعدها تبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have their tags already.</source>
        <translation>
            <numerusform>لا مقال يحمل وسومه أصلاً.</numerusform>
            <numerusform>مقال واحد يحمل وسومه أصلاً.</numerusform>
            <numerusform>مقالان يحملان وسومهما أصلاً.</numerusform>
            <numerusform>%n مقالات تحمل وسومها أصلاً.</numerusform>
            <numerusform>%n مقالاً تحمل وسومها أصلاً.</numerusform>
            <numerusform>%n مقال تحمل وسومها أصلاً.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have their tags back.</source>
        <translation>
            <numerusform>لم تعد الوسوم إلى أي مقال.</numerusform>
            <numerusform>عادت إلى مقال واحد وسومه.</numerusform>
            <numerusform>عادت إلى مقالين وسومهما.</numerusform>
            <numerusform>عادت إلى %n مقالات وسومها.</numerusform>
            <numerusform>عادت إلى %n مقالاً وسومها.</numerusform>
            <numerusform>عادت إلى %n مقال وسومها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) may not be edited now.</source>
        <translation>
            <numerusform>لا مقال يتعذر تحريره الآن.</numerusform>
            <numerusform>مقال واحد لا يمكن تحريره الآن.</numerusform>
            <numerusform>مقالان لا يمكن تحريرهما الآن.</numerusform>
            <numerusform>%n مقالات لا يمكن تحريرها الآن.</numerusform>
            <numerusform>%n مقالاً لا يمكن تحريرها الآن.</numerusform>
            <numerusform>%n مقال لا يمكن تحريرها الآن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) show another label.</source>
        <translation>
            <numerusform>لا يتغير الاسم الظاهر في أي مقال.</numerusform>
            <numerusform>يظهر اسم آخر في مقال واحد.</numerusform>
            <numerusform>يظهر اسم آخر في مقالين.</numerusform>
            <numerusform>يظهر اسم آخر في %n مقالات.</numerusform>
            <numerusform>يظهر اسم آخر في %n مقالاً.</numerusform>
            <numerusform>يظهر اسم آخر في %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were withdrawn and stay as they are.</source>
        <translation>
            <numerusform>لا مقال مسحوباً.</numerusform>
            <numerusform>مقال مسحوب واحد يبقى كما هو.</numerusform>
            <numerusform>مقالان مسحوبان يبقيان كما هما.</numerusform>
            <numerusform>%n مقالات مسحوبة تبقى كما هي.</numerusform>
            <numerusform>%n مقالاً مسحوباً تبقى كما هي.</numerusform>
            <numerusform>%n مقال مسحوب تبقى كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will change.</source>
        <translation>
            <numerusform>لن يتغير أي مقال.</numerusform>
            <numerusform>سيتغير مقال واحد.</numerusform>
            <numerusform>سيتغير مقالان.</numerusform>
            <numerusform>ستتغير %n مقالات.</numerusform>
            <numerusform>سيتغير %n مقالاً.</numerusform>
            <numerusform>سيتغير %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>بلا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييراً</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen article(s)</source>
        <translation>
            <numerusform>المقالات المحدّدة</numerusform>
            <numerusform>المقال المحدّد</numerusform>
            <numerusform>المقالان المحدّدان</numerusform>
            <numerusform>المقالات المحدّدة وعددها %n</numerusform>
            <numerusform>المقالات المحدّدة وعددها %n</numerusform>
            <numerusform>المقالات المحدّدة وعددها %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came with an archive and keep their date.</source>
        <translation>
            <numerusform>لم يأتِ أي منها من أرشيف.</numerusform>
            <numerusform>واحد منها جاء من أرشيف، ويبقى منشوراً بتاريخه.</numerusform>
            <numerusform>اثنان منها جاءا من أرشيف، ويبقيان منشورين بتاريخهما.</numerusform>
            <numerusform>%n منها جاءت من أرشيف، وتبقى منشورة بتواريخها.</numerusform>
            <numerusform>%n منها جاءت من أرشيف، وتبقى منشورة بتواريخها.</numerusform>
            <numerusform>%n منها جاءت من أرشيف، وتبقى منشورة بتواريخها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them sealed: that text keeps its label.</source>
        <translation>
            <numerusform>لا نص مختوماً بينها.</numerusform>
            <numerusform>أحدها مختوم: يبقى الاسم في نصه كما هو.</numerusform>
            <numerusform>اثنان منها مختومان: يبقى الاسم في نصيهما كما هو.</numerusform>
            <numerusform>%n منها مختومة: يبقى الاسم في نصوصها كما هو.</numerusform>
            <numerusform>%n منها مختومة: يبقى الاسم في نصوصها كما هو.</numerusform>
            <numerusform>%n منها مختومة: يبقى الاسم في نصوصها كما هو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>بلا أسئلة</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالان</numerusform>
            <numerusform>%n أسئلة</numerusform>
            <numerusform>%n سؤالاً</numerusform>
            <numerusform>%n سؤال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسماً</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between aliases</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اعتمد</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>state of a tag</comment>
        <translation>معتمد</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>اعتُمد الوسم.</translation>
    </message>
    <message>
        <source>Add, take off or replace it in all articles of a search</source>
        <translation>أضفه أو انزعه أو أبدله في كل مقالات بحث</translation>
    </message>
    <message>
        <source>Added. It can be undone under Changes.</source>
        <translation>أضيفت الصيغة. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>أضف…</translation>
    </message>
    <message>
        <source>All that a search finds</source>
        <translation>كل ما يجده بحث</translation>
    </message>
    <message>
        <source>All that carry “{label}”</source>
        <translation>كل ما يحمل «{label}»</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>صيغ أخرى</translation>
    </message>
    <message>
        <source>Another spelling of “{label}”</source>
        <translation>صيغة أخرى لوسم «{label}»</translation>
    </message>
    <message>
        <source>Are these one tag?</source>
        <translation>أهذه وسم واحد؟</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles over time</source>
        <translation>المقالات عبر الزمن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>لا شيء يتغير</numerusform>
            <numerusform>غيّر مقالاً واحداً</numerusform>
            <numerusform>غيّر مقالين</numerusform>
            <numerusform>غيّر %n مقالات</numerusform>
            <numerusform>غيّر %n مقالاً</numerusform>
            <numerusform>غيّر %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a tag first.</source>
        <translation>اختر وسماً أولاً.</translation>
    </message>
    <message>
        <source>Choose one on the list.</source>
        <translation>اختر من القائمة.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>عُدّ</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>Describe “{label}”</source>
        <translation>صِف «{label}»</translation>
    </message>
    <message>
        <source>Described. It can be undone under Changes.</source>
        <translation>حُفظ الوصف. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>صِف…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Every label of the others leads to it from then on, so that no import brings them back.</source>
        <translation>كل صيغ الوسوم الأخرى تؤدي إليه من الآن، فلا يعيدها أي استيراد.</translation>
    </message>
    <message>
        <source>In many articles…</source>
        <translation>في مقالات كثيرة…</translation>
    </message>
    <message>
        <source>It becomes a tag of its own. Where it came with a merge, the articles that carried it go with it.</source>
        <translation>يصير وسماً مستقلاً. وإن كان قد جاء بدمج عادت معه المقالات التي كانت تحمله.</translation>
    </message>
    <message>
        <source>It is not offered any more. Articles that carry it keep it, and its labels still lead to it.</source>
        <translation>لن يُعرض بعد الآن. المقالات التي تحمله تبقى عليه، وصيغه تظل تؤدي إليه.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>أبقها منفصلة</translation>
    </message>
    <message>
        <source>Kept apart: the doctor asks no more. It can be undone under Changes.</source>
        <translation>أُبقيت منفصلة ولن يسأل الفاحص عنها ثانية. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Kept apart: {others}</source>
        <translation>أُبقيت منفصلة: {others}</translation>
    </message>
    <message>
        <source>Kind, description, broader tag, IPTC Media Topic</source>
        <translation>النوع والوصف والوسم الأعمّ وموضوع IPTC</translation>
    </message>
    <message>
        <source>Let another spelling lead to this tag</source>
        <translation>اجعل صيغة أخرى تؤدي إلى هذا الوسم</translation>
    </message>
    <message>
        <source>Meaning may keep them apart. Look at the headlines before you decide.</source>
        <translation>قد يفرّق المعنى بينها. انظر في العناوين قبل أن تقرر.</translation>
    </message>
    <message>
        <source>Media Topic: {topic}</source>
        <translation>الموضوع الإعلامي: {topic}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>Merge into “{label}”</source>
        <translation>ادمج في «{label}»</translation>
    </message>
    <message>
        <source>Merge “{label}” into another tag</source>
        <translation>ادمج «{label}» في وسم آخر</translation>
    </message>
    <message>
        <source>Merged. It can be undone under Changes.</source>
        <translation>تم الدمج. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>ادمج…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Newest articles</source>
        <translation>أحدث المقالات</translation>
    </message>
    <message>
        <source>No Media Topic is called “{name}”: choose one from the list.</source>
        <translation>لا موضوع إعلامياً باسم «{name}»: اختر واحداً من القائمة.</translation>
    </message>
    <message>
        <source>No Media Topic: type a name or a code</source>
        <translation>بلا موضوع إعلامي: اكتب اسماً أو رمزاً</translation>
    </message>
    <message>
        <source>No article carries it.</source>
        <translation>لا يحمله أي مقال.</translation>
    </message>
    <message>
        <source>No broader tag</source>
        <translation>بلا وسم أعمّ</translation>
    </message>
    <message>
        <source>No other spelling leads here yet.</source>
        <translation>لا صيغة أخرى تؤدي إليه بعد.</translation>
    </message>
    <message>
        <source>No tag is added</source>
        <translation>لا يُضاف وسم</translation>
    </message>
    <message>
        <source>No tag is taken off</source>
        <translation>لا يُنزع وسم</translation>
    </message>
    <message>
        <source>No tag matches. Try fewer letters.</source>
        <translation>لا وسم يطابق. جرّب حروفاً أقل.</translation>
    </message>
    <message>
        <source>No tag was retired.</source>
        <translation>لم يُحَل أي وسم إلى التقاعد.</translation>
    </message>
    <message>
        <source>No tags yet. They come with the first import, or with the first tag you add.</source>
        <translation>لا وسوم بعد. تأتي مع أول استيراد، أو مع أول وسم تضيفه.</translation>
    </message>
    <message>
        <source>Nothing is proposed: every tag was looked at.</source>
        <translation>لا مقترحات: نُظر في كل الوسوم.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>لم يتغير شيء بعد.</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>اعرضه من جديد</translation>
    </message>
    <message>
        <source>Offer it no more for new texts; those that carry it keep it</source>
        <translation>لا يُعرض للنصوص الجديدة، ويبقى حيث هو</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>مؤسسة</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Parts of it</source>
        <translation>أجزاؤه</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>state of a tag</comment>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Rename “{label}”</source>
        <translation>عدّل اسم «{label}»</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أحِله إلى التقاعد</translation>
    </message>
    <message>
        <source>Retire “{label}”</source>
        <translation>إحالة «{label}» إلى التقاعد</translation>
    </message>
    <message>
        <source>Retired</source>
        <comment>state of a tag</comment>
        <translation>متقاعد</translation>
    </message>
    <message>
        <source>Retired. It can be undone under Changes.</source>
        <translation>أُحيل إلى التقاعد. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>أحِل إلى التقاعد…</translation>
    </message>
    <message>
        <source>Split it off as a tag of its own (Enter)</source>
        <translation>افصلها وسماً مستقلاً (Enter)</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>افصل</translation>
    </message>
    <message>
        <source>Split off “{label}”</source>
        <translation>فصل «{label}»</translation>
    </message>
    <message>
        <source>Split off. It can be undone under Changes.</source>
        <translation>تم الفصل. يمكن التراجع من «التغييرات».</translation>
    </message>
    <message>
        <source>Stands beside</source>
        <translation>يرد إلى جانب</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>The doctor finds no variants.</source>
        <translation>لا يجد الفاحص صيغاً متعددة.</translation>
    </message>
    <message>
        <source>The doctor looks…</source>
        <translation>الفاحص ينظر…</translation>
    </message>
    <message numerus="yes">
        <source>The last three years; %n article(s) are older.</source>
        <translation>
            <numerusform>آخر ثلاث سنوات.</numerusform>
            <numerusform>آخر ثلاث سنوات؛ ومقال واحد أقدم من ذلك.</numerusform>
            <numerusform>آخر ثلاث سنوات؛ ومقالان أقدم من ذلك.</numerusform>
            <numerusform>آخر ثلاث سنوات؛ و%n مقالات أقدم من ذلك.</numerusform>
            <numerusform>آخر ثلاث سنوات؛ و%n مقالاً أقدم من ذلك.</numerusform>
            <numerusform>آخر ثلاث سنوات؛ و%n مقال أقدم من ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old label stays as another way to write it. Sealed texts keep what they have.</source>
        <translation>يبقى الاسم القديم صيغة أخرى له، وتبقى النصوص المختومة على حالها.</translation>
    </message>
    <message>
        <source>The tag that stays</source>
        <translation>الوسم الذي يبقى</translation>
    </message>
    <message>
        <source>The tag that stays…</source>
        <translation>الوسم الذي يبقى…</translation>
    </message>
    <message>
        <source>There is no tag “{label}”.</source>
        <translation>لا وسم باسم «{label}».</translation>
    </message>
    <message>
        <source>These lead to it no more: {aliases}.</source>
        <translation>لم تعد هذه تؤدي إليه: {aliases}.</translation>
    </message>
    <message>
        <source>These lead to it: {aliases}.</source>
        <translation>وتدل عليه: {aliases}.</translation>
    </message>
    <message>
        <source>They differ only in an article</source>
        <translation>لا تختلف إلا بأل التعريف</translation>
    </message>
    <message>
        <source>They differ only in hamza, tashkeel or the like</source>
        <translation>لا تختلف إلا بالهمزة أو التشكيل ونحوهما</translation>
    </message>
    <message>
        <source>They differ only in spaces</source>
        <translation>لا تختلف إلا بالمسافات</translation>
    </message>
    <message>
        <source>They may be two spellings of a foreign name</source>
        <translation>قد تكون كتابتين لاسم أجنبي</translation>
    </message>
    <message>
        <source>They mean different things: the doctor asks no more</source>
        <translation>معانيها مختلفة: لن يسأل الفاحص عنها ثانية</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>هذا يبقى</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undoing gives each article the tags that it had, unless somebody changed them or it was sealed since.</source>
        <translation>يعيد التراجع إلى كل مقال وسومه السابقة، إلا ما غيّر أحد وسومه أو خُتم بعدها.</translation>
    </message>
    <message>
        <source>Undone {when}.</source>
        <translation>تم التراجع عنه {when}.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>Where the vocabulary has it already, under any spelling, that tag is shown.</source>
        <translation>إن كان في القائمة بأي رسم، أظهر المكتب ذلك الوسم.</translation>
    </message>
    <message>
        <source>Whoever types or imports it gets this tag.</source>
        <translation>من يكتبها أو يستوردها يحصل على هذا الوسم.</translation>
    </message>
    <message>
        <source>goes into the one that stays</source>
        <translation>يندمج في الذي يبقى</translation>
    </message>
    <message>
        <source>part of “{label}”</source>
        <translation>جزء من «{label}»</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>تم التراجع عنه</translation>
    </message>
    <message>
        <source>{code}: not in this desk's list of Media Topics</source>
        <translation>{code}: ليس في قائمة المواضيع الإعلامية لدى هذا المكتب</translation>
    </message>
    <message>
        <source>{month}: {articles}</source>
        <translation>{month}: {articles}</translation>
    </message>
    <message>
        <source>{others} merged into “{label}”</source>
        <translation>دُمج {others} في «{label}»</translation>
    </message>
    <message>
        <source>{topic} (retired by the IPTC)</source>
        <translation>{topic} (تقاعد لدى IPTC)</translation>
    </message>
    <message numerus="yes">
        <source>“{add}” added to %n article(s)</source>
        <translation>
            <numerusform>لم يُضف «{add}»</numerusform>
            <numerusform>أُضيف «{add}» إلى مقال واحد</numerusform>
            <numerusform>أُضيف «{add}» إلى مقالين</numerusform>
            <numerusform>أُضيف «{add}» إلى %n مقالات</numerusform>
            <numerusform>أُضيف «{add}» إلى %n مقالاً</numerusform>
            <numerusform>أُضيف «{add}» إلى %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>“{label}” accepted</source>
        <translation>اعتُمد «{label}»</translation>
    </message>
    <message>
        <source>“{label}” described</source>
        <translation>وُصف «{label}»</translation>
    </message>
    <message>
        <source>“{label}” goes into the one that stays</source>
        <translation>«{label}» يندمج في الذي يبقى</translation>
    </message>
    <message>
        <source>“{label}” is a tag of its own.</source>
        <translation>«{label}» وسم مستقل.</translation>
    </message>
    <message>
        <source>“{label}” is new</source>
        <translation>وسم جديد: «{label}»</translation>
    </message>
    <message>
        <source>“{label}” renamed to “{new}”</source>
        <translation>تغيّر اسم «{label}» إلى «{new}»</translation>
    </message>
    <message>
        <source>“{label}” retired</source>
        <translation>أُحيل «{label}» إلى التقاعد</translation>
    </message>
    <message>
        <source>“{label}” stays.</source>
        <translation>يبقى «{label}».</translation>
    </message>
    <message numerus="yes">
        <source>“{remove}” replaced by “{add}” in %n article(s)</source>
        <translation>
            <numerusform>لم يحل «{add}» محل «{remove}»</numerusform>
            <numerusform>حلّ «{add}» محل «{remove}» في مقال واحد</numerusform>
            <numerusform>حلّ «{add}» محل «{remove}» في مقالين</numerusform>
            <numerusform>حلّ «{add}» محل «{remove}» في %n مقالات</numerusform>
            <numerusform>حلّ «{add}» محل «{remove}» في %n مقالاً</numerusform>
            <numerusform>حلّ «{add}» محل «{remove}» في %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{remove}” taken off %n article(s)</source>
        <translation>
            <numerusform>لم يُنزع «{remove}»</numerusform>
            <numerusform>نُزع «{remove}» من مقال واحد</numerusform>
            <numerusform>نُزع «{remove}» من مقالين</numerusform>
            <numerusform>نُزع «{remove}» من %n مقالات</numerusform>
            <numerusform>نُزع «{remove}» من %n مقالاً</numerusform>
            <numerusform>نُزع «{remove}» من %n مقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermEntryForm</name>
    <message>
        <source>Avoid</source>
        <translation>تجنّب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>May stay empty, where it depends</source>
        <translation>يُترك فارغاً إن اختلف بحسب السياق</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>مصطلح جديد</translation>
    </message>
    <message>
        <source>One sentence for the editors</source>
        <translation>جملة واحدة للمحررين</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Words or phrases, one a line</source>
        <translation>كلمات أو عبارات، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>اكتب بدلاً منه</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>أمس</numerusform>
            <numerusform>قبل يومين</numerusform>
            <numerusform>قبل %n أيام</numerusform>
            <numerusform>قبل %n يوماً</numerusform>
            <numerusform>قبل %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %n ساعات</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
            <numerusform>قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ثانية</numerusform>
            <numerusform>قبل ثانيتين</numerusform>
            <numerusform>قبل %n ثوانٍ</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
            <numerusform>قبل %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>{day}, {clock}</source>
        <translation>{day}، {clock}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A comment on the words that are meant</source>
        <translation>تعليق على الكلمات المقصودة بعينها</translation>
    </message>
    <message>
        <source>A picture with its caption, description and credit is put in, and a table</source>
        <translation>إدراج صورة بتعليقها ووصفها ومصدرها، وجدول</translation>
    </message>
    <message>
        <source>A portal page is pasted and recognised</source>
        <translation>لصق صفحة من بوابة والتعرّف عليها</translation>
    </message>
    <message>
        <source>A proof is saved as PDF, with the revision at its foot</source>
        <translation>حفظ تجربة الطباعة بصيغة PDF، ورقم النسخة في ذيلها</translation>
    </message>
    <message>
        <source>A reviewer takes it in hand, and says by when</source>
        <translation>المراجِعة تتولّاه وتحدد موعده</translation>
    </message>
    <message>
        <source>A standfirst is typed; the text saves itself</source>
        <translation>كتابة المقدمة، والنص يُحفظ من تلقاء نفسه</translation>
    </message>
    <message>
        <source>A table of earlier articles comes in; what is left out is told</source>
        <translation>جدول من مقالات سابقة يدخل الأرشيف، وما تُرك يُذكر سببه</translation>
    </message>
    <message>
        <source>A tag of the vocabulary is added, a suggested article is linked</source>
        <translation>وسم يُضاف من القائمة، ومقال مقترح يُربط</translation>
    </message>
    <message>
        <source>A word is found behind its prefixes, however it is written, and its replacements are looked at</source>
        <translation>البحث عن كلمة كيفما كُتبت وبأي سابقة، ومعاينة استبدالها</translation>
    </message>
    <message>
        <source>Colleagues get accounts: a reviewer, an exporter</source>
        <translation>حسابات للزملاء: مراجِعة وناشر</translation>
    </message>
    <message>
        <source>Earlier articles are in the archive</source>
        <translation>مقالات سابقة في الأرشيف</translation>
    </message>
    <message>
        <source>It goes back with reasons of the desk's own list</source>
        <translation>إعادته بسبب من قائمة المكتب</translation>
    </message>
    <message>
        <source>Letters of an old PDF are pasted; what was mended is told</source>
        <translation>لصق حروف من ملف PDF قديم، وسطر يقول ما أُصلح منها</translation>
    </message>
    <message>
        <source>Other words are suggested on a copy; the text stays as it is</source>
        <translation>كلمات أخرى تُقترح على نسخة منه، ويبقى النص كما هو</translation>
    </message>
    <message>
        <source>The archive answers: words, a word left out, a source</source>
        <translation>الأرشيف يجيب: كلمات، وكلمة مستثناة، ومصدر</translation>
    </message>
    <message>
        <source>The article is sent to review</source>
        <translation>إرسال المقال للمراجعة</translation>
    </message>
    <message>
        <source>The article, its read-also article and the titles still to be found are stored</source>
        <translation>حفظ المقال ومقال «إقرأ أيضاً» والعناوين التي يُبحث عنها</translation>
    </message>
    <message>
        <source>The author mends it and sends it again</source>
        <translation>المحررة تعدّله وترسله من جديد</translation>
    </message>
    <message>
        <source>The author takes the suggestion over, and settles the comment</source>
        <translation>المحررة تقبل الاقتراح وتُنهي التعليق</translation>
    </message>
    <message>
        <source>The desk is told of the site, and where packages go</source>
        <translation>تعريف المكتب بالموقع وبوجهة الحزم</translation>
    </message>
    <message>
        <source>The first account is made</source>
        <translation>إنشاء أول حساب</translation>
    </message>
    <message>
        <source>The menu of a word mends its spelling; house style is mended by keys, all of a kind at once</source>
        <translation>تصحيح الإملاء من قائمة الكلمة، وتصحيح الأسلوب بالمفاتيح، كل ما هو من نوع واحد دفعة واحدة</translation>
    </message>
    <message>
        <source>The package and the pictures are in {folder}</source>
        <translation>الحزمة والصور في {folder}</translation>
    </message>
    <message>
        <source>The package is on its way, and arrives</source>
        <translation>الحزمة في طريقها إلى وجهتها، وتصل</translation>
    </message>
    <message numerus="yes">
        <source>The package is verified: %n fault(s)</source>
        <translation>
            <numerusform>فُحصت الحزمة: لا عيوب</numerusform>
            <numerusform>فُحصت الحزمة: عيب واحد</numerusform>
            <numerusform>فُحصت الحزمة: عيبان</numerusform>
            <numerusform>فُحصت الحزمة: %n عيوب</numerusform>
            <numerusform>فُحصت الحزمة: %n عيباً</numerusform>
            <numerusform>فُحصت الحزمة: %n عيب</numerusform>
        </translation>
    </message>
    <message>
        <source>The reviewer sees just what changed, and approves this exact text</source>
        <translation>المراجِعة ترى ما تغيّر وحده، وتعتمد هذا النص بعينه</translation>
    </message>
    <message>
        <source>The same desk in English, and in the dark</source>
        <translation>المكتب نفسه بالإنجليزية، وفي الوضع الداكن</translation>
    </message>
    <message>
        <source>The sealed article is handed over</source>
        <translation>تسليم المقال المختوم</translation>
    </message>
    <message>
        <source>The table moves up by keys; the palette finds the outline</source>
        <translation>نقل الجدول إلى أعلى بالمفاتيح، وإظهار المخطط من لوحة الأوامر</translation>
    </message>
    <message>
        <source>The tag doctor finds variants of one tag; they are merged, and can be parted again</source>
        <translation>فاحص الوسوم يجد صيغ الوسم الواحد، فتُدمج، ويبقى التراجع ممكناً</translation>
    </message>
    <message>
        <source>Two versions of the history are compared</source>
        <translation>مقارنة نسختين من السجل</translation>
    </message>
    <message>
        <source>What a crash left unsaved is shown beside what is saved, and brought back</source>
        <translation>عرض ما لم يُحفظ بعد عطل إلى جانب المحفوظ، ثم استعادته</translation>
    </message>
    <message>
        <source>What would leave is checked, and seen as the site will show it</source>
        <translation>فحص ما سيخرج، ومعاينته كما سيظهر على الموقع</translation>
    </message>
    <message>
        <source>Words are typed with slips; spelling and house style are underlined</source>
        <translation>كتابة نص فيه هفوات، فيظهر خط تحت الخطأ الإملائي وتحت ما يخالف أسلوب الدار</translation>
    </message>
</context>
<context>
    <name>TrailForm</name>
    <message>
        <source>Article, by the beginning of its headline</source>
        <translation>المقال، بأول عنوانه</translation>
    </message>
    <message>
        <source>Article: the beginning of its headline</source>
        <translation>المقال: أول عنوانه</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>الأحداث، الأحدث أولاً</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>صدّر بصيغة CSV…</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>من هذا اليوم</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>نوع الحدث</translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>هذا المقال وحده</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>افتح المقال</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>أظهر الكل</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>إلى هذا اليوم</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose your account and type its passphrase.</source>
        <translation>اختر حسابك واكتب عبارة مروره.</translation>
    </message>
    <message>
        <source>Editor Desk</source>
        <translation>مكتب التحرير</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Sit down at the desk</source>
        <translation>دخول المكتب</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>لحظة من فضلك</translation>
    </message>
</context>
<context>
    <name>WordEntryForm</name>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>أضف كلمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>الكلمة</translation>
    </message>
</context>
<context>
    <name>WordingForm</name>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>In English (may be empty)</source>
        <translation>بالإنجليزية (قد يبقى فارغاً)</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>سؤال جديد</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>سبب جديد</translation>
    </message>
    <message>
        <source>Reviewers choose it when they return an article, and the author reads it.</source>
        <translation>يختاره المراجع حين يعيد مقالاً، ويقرؤه كاتبه.</translation>
    </message>
    <message>
        <source>What a person vouches for, and the program cannot see: “I called the source.” Whoever ticks it is named, and it is asked again once the text changes.</source>
        <translation>ما يشهد به شخص ولا يراه البرنامج: «اتصلتُ بالمصدر». يُذكر اسم من أشّر عليه، ويُسأل عنه من جديد إذا تغيّر النص.</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>Add a word…</source>
        <translation>أضف كلمة…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>صفِّ…</translation>
    </message>
    <message>
        <source>Hamza, tashkeel and ta marbuta make no difference</source>
        <translation>لا فرق للهمزة والتشكيل والتاء المربوطة</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Words of the desk</source>
        <translation>كلمات المكتب</translation>
    </message>
</context>
</TS>
