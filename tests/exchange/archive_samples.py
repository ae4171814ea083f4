"""Archives of other systems, as those write them, with Arabic of our own."""

from html import escape
from io import BytesIO

from PIL import Image

ITEMS = (
    ("افتتاح سوق الوراقين بعد ترميمه", "ثقافة", ("أسواق", "ترميم")),
    ("قافلة طبية تصل إلى قرى الجبل", "محليات", ("صحة", "الجبل")),
    ("مهرجان التمور يجذب زوار الواحة", "اقتصاد", ("تمور",)),
)

WXR_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- This is a WordPress eXtended RSS file with <item> in a remark. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>صحيفة الضفاف</title>
<link>https://difaf.example</link>
<language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[muna]]></wp:author_login><wp:author_display_name><![CDATA[منى السالم]]></wp:author_display_name></wp:author>
<wp:category><wp:cat_name><![CDATA[ثقافة]]></wp:cat_name></wp:category>
"""
WXR_END = "</channel>\n</rss>\n"
BODY = (
    "<!-- wp:paragraph --><p>قال الأمين إن <strong>السوق</strong> رقم {number} يفتح غدا، وفي النص "
    '<a href="https://difaf.example/x">رابط</a>.</p><!-- /wp:paragraph -->'
    "<h2>ما بعد الترميم</h2><ul><li>دكاكين</li><li>مقاه</li></ul>"
    "<blockquote><p>عاد السوق إلى أهله</p><cite>أمين السوق</cite></blockquote>"
    '<p dir="ltr">Published with permission.</p>'
    "<table><tr><th>الحي</th><th>العدد</th></tr><tr><td>المرفأ</td><td>12</td></tr></table>"
)


def cdata(text: str) -> str:
    """A CDATA section, whatever the text."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def wxr_item(
    number: int, *, body: str | None = None, kind: str = "post", status: str = "publish", extra: str = ""
) -> str:
    """An item of an export of WordPress."""
    title, section, tags = ITEMS[number % len(ITEMS)]
    named = "".join(f'<category domain="post_tag" nicename="x">{cdata(tag)}</category>' for tag in tags)
    return (
        f"<item>\n<title>{cdata(f'{title} {number}')}</title>\n<link>https://difaf.example/?p={number}</link>\n"
        f"<pubDate>Sun, 0{number % 9 + 1} Mar 2020 09:30:00 +0000</pubDate><dc:creator>{cdata('muna')}</dc:creator>\n"
        f'<guid isPermaLink="false">https://difaf.example/guid/{number}</guid><description></description>\n'
        f"<content:encoded>{cdata(body if body is not None else BODY.format(number=number))}</content:encoded>\n"
        f"<excerpt:encoded>{cdata(f'موجز الخبر {number}')}</excerpt:encoded><wp:post_id>{number}</wp:post_id>\n"
        f"<wp:post_date>{cdata(f'2020-03-0{number % 9 + 1} 12:30:00')}</wp:post_date>"
        f"<wp:post_date_gmt>{cdata(f'2020-03-0{number % 9 + 1} 09:30:00')}</wp:post_date_gmt>\n"
        f"<wp:post_modified_gmt>{cdata(f'2020-04-0{number % 9 + 1} 10:00:00')}</wp:post_modified_gmt>"
        f"<wp:post_name>{cdata('%d8%b3%d9%88%d9%82-' + str(number))}</wp:post_name>\n"
        f"<wp:status>{status}</wp:status><wp:post_type>{cdata(kind)}</wp:post_type>\n"
        f'<category domain="category" nicename="x">{cdata(section)}</category>{named}{extra}\n</item>\n'
    )


def wxr(*items: str) -> bytes:
    """A whole export."""
    return "".join((WXR_HEAD, *items, WXR_END)).encode()


def thumbnail(number: int) -> str:
    """The mark of a post that has a featured image."""
    return f"<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>{cdata(str(number))}</wp:meta_value></wp:postmeta>"


def attachment(number: int, url: str, alt: str, caption: str) -> str:
    """A picture of the media library."""
    return (
        f"<item><title>صورة</title><guid>{escape(url)}</guid><content:encoded></content:encoded>"
        f"<excerpt:encoded>{cdata(caption)}</excerpt:encoded><wp:post_id>{number}</wp:post_id>"
        f"<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>{escape(url)}</wp:attachment_url>"
        f"<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{cdata(alt)}</wp:meta_value></wp:postmeta></item>"
    )


def picture(width: int = 120, height: int = 90, colour: tuple[int, int, int] = (90, 120, 40)) -> bytes:
    """The bytes of a photograph."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>إذاعة الساحل</title><language>ar</language>
<item><title>الصيادون يعودون إلى البحر &amp; السوق</title><link>https://sahel.example/1</link><guid isPermaLink="false">sahel-1</guid>
<dc:creator>ليلى حداد</dc:creator><category>محليات</category><category>صيد</category><pubDate>Mon, 04 May 2020 08:00:00 +0300</pubDate>
<description>موجز عن عودة الصيادين&nbsp;اليوم</description>
<content:encoded><![CDATA[<p>عاد الصيادون إلى البحر فجر اليوم.</p><iframe src="https://player.example/v/7" title="مقطع"></iframe>]]></content:encoded>
<enclosure url="https://sahel.example/pics/boat.jpg" type="image/jpeg" length="1"/></item>
<item><title>نشرة بلا نص كامل</title><link>https://sahel.example/2</link><guid>https://sahel.example/2</guid>
<author>desk@sahel.example (سالم عيد)</author><description>&lt;p&gt;نص النشرة في الوصف.&lt;/p&gt;</description></item>
</channel></rss>
""".encode()

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>مدونة الوادي</title><id>urn:x</id>
<entry><title type="html">سد الوادي &lt;b&gt;يمتلئ&lt;/b&gt;</title><id>urn:uuid:019370a0-0000-7000-8000-0000000000a1</id>
<link rel="alternate" href="https://wadi.example/1"/><published>2021-02-03T10:00:00Z</published><updated>2021-02-04T10:00:00Z</updated>
<author><name>هدى ناصر</name></author><category term="water" label="مياه"/><summary>موجز السد</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>امتلأ السد<br/>أمس.</p><script src="x"/><p>وفرح الأهالي.</p></div></content></entry>
<entry><title>نص بسيط</title><id>tag:wadi.example,2021:2</id><updated>2021-02-05T10:00:00Z</updated><content>سطر فيه &lt;علامة&gt; بلا وسوم</content></entry>
</feed>
""".encode()

NINJS_ONE = {
    "uri": "urn:newsml:sahel.example:2020:15",
    "type": "text",
    "versioncreated": "2020-05-06T10:00:00+00:00",
    "firstcreated": "2020-05-05T10:00:00+00:00",
    "pubstatus": "usable",
    "language": "ar",
    "headline": "حملة لتنظيف الشاطئ",
    "byline": "سامر بدر",
    "slugline": "حملة-الشاطئ",
    "description_text": "موجز الحملة",
    "body_html": "<p>انطلقت الحملة صباح السبت.</p><p>وشارك فيها مئة متطوع.</p>",
    "subject": [{"name": "بيئة", "code": "06000000"}],
    "keywords": ["شاطئ"],
    "place": [{"name": "الساحل"}],
    "associations": {
        "featuremedia": {
            "uri": "urn:pic:1",
            "type": "picture",
            "headline": "متطوعون على الشاطئ",
            "body_text": "متطوعون يجمعون النفايات",
            "byline": "عدسة سامر",
            "renditions": {
                "thumbnail": {"href": "media/small.jpg", "width": 10},
                "original": {"href": "media/beach.jpg", "width": 800},
            },
        }
    },
}
NINJS_THREE = {
    "uri": "urn:uuid:019370a0-0000-7000-8000-0000000000c3",
    "standard": {"name": "ninjs", "version": "3.1"},
    "type": "text",
    "versionCreated": "2021-05-06T10:00:00Z",
    "contentCreated": "2021-05-05T10:00:00Z",
    "pubStatus": "usable",
    "language": "ar",
    "by": "نورة علي",
    "located": "الساحل",
    "headlines": [{"role": "main", "contentType": "text/plain", "value": "ميناء جديد للصيادين"}],
    "descriptions": [
        {"role": "standfirst", "value": "مقدمة الخبر"},
        {"role": "summary", "value": "موجز الخبر"},
    ],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "نص"},
        {"role": "main", "contentType": "text/html", "value": "<p>بدأ العمل في الميناء.</p>"},
    ],
    "subjects": [{"name": "موانئ", "uri": "urn:x"}],
    "infoSources": [{"name": "إذاعة الساحل"}],
    "genres": [{"name": "محليات"}],
    "associations": [
        {"name": "p", "rel": "picture", "uri": "urn:p", "type": "picture", "by": "المصور",
         "descriptions": [{"role": "caption", "value": "الرصيف"}, {"role": "altText", "value": "رصيف الميناء"}],
         "renditions": [{"name": "web", "href": "https://sahel.example/pics/pier.jpg", "width": 5}]},
    ],
}  # fmt: skip

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-01-01T00:00:00Z</sent></header><itemSet>
<newsItem guid="urn:newsml:wadi.example:1" version="2" standard="NewsML-G2" standardversion="2.35" xml:lang="ar">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:x"/><versionCreated>2020-06-02T10:00:00Z</versionCreated>
<firstCreated>2020-06-01T10:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><slugline>سد-الوادي</slugline><headline>السد يمتلئ لأول مرة</headline><by>هدى ناصر</by><dateline>الوادي</dateline>
<language tag="ar"/><genre qcode="g:1"><name xml:lang="ar">محليات</name></genre><keyword>مياه</keyword>
<subject qcode="medtop:1"><name xml:lang="ar">سدود</name></subject><infoSource qcode="s:1"><name>وكالة الوادي</name></infoSource>
<description role="drol:summary">موجز السد</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>عنوان</title></head>
<body><p>امتلأ السد أمس.</p><p dir="ltr">Level: 12 m</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:wadi.example:2" version="1" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><itemClass qcode="ninat:text"/>
<pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
<newsItem guid="urn:newsml:wadi.example:3" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
<packageItem guid="urn:newsml:wadi.example:4"><itemMeta/></packageItem>
<newsItem guid="urn:newsml:wadi.example:5" version="1"><itemMeta><itemClass qcode="ninat:text"/><title>نص عادي</title></itemMeta>
<contentSet><inlineData contenttype="text/plain">سطر أول
سطر &lt;ثان&gt;</inlineData></contentSet></newsItem>
</itemSet></newsMessage>
""".encode()

HUGO = """---
title: "صناعة القوارب تعود"
date: 2022-03-04T08:00:00+03:00
lastmod: 2022-03-05
draft: false
author: [ليلى حداد]
categories: [حرف]
tags:
  - قوارب
  - صيد
slug: صناعة-القوارب
summary: >
  موجز
  القوارب
cover: {image: images/boat.jpg}
---

عادت **الورش** إلى العمل.

## في الورشة

- خشب
- حبال

![قارب قديم](images/old.jpg)

{{< youtube abc123 >}}

| المادة | الكمية |
|--------|--------|
| خشب    | 12     |
"""
TOML = """+++
title = "نص بصيغة توم"
date = 2022-03-06T08:00:00Z
[taxonomies]
tags = ["تجربة"]
+++
فقرة.
"""
JSON_PAGE = '{"title": "نص بصيغة جيسون", "date": "2022-03-07", "tags": ["أ", "ب"]}\n\nفقرة من النص.\n'
PELICAN = "Title: نص من بليكان\nDate: 2022-03-08 10:00\nTags: أول، ثان\nCategory: تجارب\n\nفقرة من النص.\n"
NIKOLA = "<!--\n.. title: نص من نيكولا\n.. slug: nikola\n.. date: 2022-03-09 10:00:00 UTC+03:00\n.. tags: ورق\n-->\n\nفقرة من النص.\n"
