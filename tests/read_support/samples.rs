//! One file of each format that another tool writes.

use dateline::chronology::Format;

pub const LINES: &str = r#"{"date": "1999-04", "title": "One", "Port": "Quay"}

{"date": "2000", "title": "Two", "body": "A. [NPR, 2005]"
not json
{"date": "2001", "title": "Three"} and more
{"date": "2002", "title": "Four"}"#;

pub const TIMELINEJS: &str = r#"{
  "title": { "text": { "headline": "The <b>harbour</b>", "text": "<p>What came before.</p>" } },
  "events": [
    { "start_date": { "year": "1999", "month": "4", "day": "", "display_date": "Spring 1999" },
      "text": { "headline": "<a href=\"https://a.example/offer\">An offer</a>", "text": "<p>He <i>offers</i> <a href=\"https://a.example/help\">help</a>.</p><p>They decline.</p>" },
      "media": { "url": "https://a.example/quay.jpg?x=1", "caption": "The <a href=\"https://a.example/map\">quay</a>", "credit": "NPR", "alt": "A quay" },
      "group": "Ports", "unique_id": "offer", "background": { "color": "red" }, "autolink": false },
    { "start_date": { "year": 2001, "month": 9, "day": 11, "hour": 8, "minute": 46 }, "end_date": { "year": 2001, "month": 9, "day": 12 },
      "text": { "headline": "", "text": "It begins. It ends." },
      "media": { "url": "https://video.example/watch?v=1", "thumbnail": "" } },
    { "start_date": { "year": -44, "month": 3, "day": 15, "second": "" }, "display_date": "Ides", "text": { "headline": "Ides" },
      "media": { "url": "<blockquote>You too?</blockquote>" } }
  ],
  "eras": [{ "start_date": { "year": "1990" }, "end_date": { "year": "2000" }, "text": { "headline": "The nineties" } }],
  "scale": "human"
}"#;

pub const VIS: &str = r#"{ "items": [
    { "id": 1, "content": "<b>An offer</b><br>He offers &amp; waits.", "start": "1999-04-01", "end": "1999-06-01", "group": 2, "className": "red", "title": "Hover" },
    { "id": 2, "content": "A letter", "start": 1000166400000, "type": "point" },
    { "id": 3, "content": "A call", "start": 1000197960000, "end": "2001-09-11T09:03:00.000Z", "group": "x" }
  ], "groups": [{ "id": 2, "content": "Ports" }], "options": {} }"#;

pub const SIMILE: &str = r#"{ "dateTimeFormat": "Gregorian", "wikiURL": "https://a.example/", "events": [
    { "start": "May 20 1961 00:00:00 GMT-0600", "end": "May 24 1961 00:00:00 GMT-0600", "title": "A strike", "description": "It <i>lasts</i>.", "image": "quay.png", "link": "https://a.example/strike", "caption": "Hover", "color": "red" },
    { "start": "Fri Nov 22 1963 12:30:00 GMT-0600 (CST)", "title": "A shot", "durationEvent": false },
    { "start": "1965", "end": "1967", "title": "Some time", "durationEvent": false },
    { "start": "1970", "latestStart": "1972", "title": "Some other time", "isDuration": true },
    { "start": "500 BC", "end": "-490", "title": "Long ago", "durationEvent": "true" }
  ] }"#;

pub const SIMILE_XML: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<data date-time-format="iso8601">
  <event start="1961-05-20" end="1961-05-24" isDuration="true" title="A &quot;strike&quot;" link="https://a.example/strike" trackNum="3">
    It &lt;i&gt;lasts&lt;/i&gt; for days.
  </event>
  <event start="1965" end="1967" title="Some time"/>
  <event start="1970" title="A > B"><![CDATA[One.<p>Two.]]></event>
</data>"#;

pub const JSONLD: &str = r#"{ "@context": "https://schema.org", "@graph": [
    { "@type": "WebSite", "name": "A site" },
    { "@type": "MusicEvent", "@id": "https://a.example/#offer", "name": "An offer", "startDate": "1999-04-15T20:00:00+02:00", "endDate": "1999-04-16",
      "description": "He offers &amp; waits.", "keywords": "papers, ships",
      "location": { "@type": "Place", "name": "Quay", "address": { "addressLocality": "Willemstad" }, "geo": { "latitude": 12.1, "longitude": -68.9 } },
      "organizer": { "@type": "Organization", "name": "Acme, Inc.", "url": "https://a.example/acme" },
      "performer": [{ "name": "Anna Brandt" }, "Jan Visser"], "image": ["https://a.example/1", { "url": "https://a.example/2" }],
      "url": "https://a.example/offer", "citation": { "@type": "Article", "name": "Harbour News, 4/9/1981", "url": "https://a.example/news" } }
  ] }"#;

pub const ICS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:The harbour\\, by day\r\n\
BEGIN:VEVENT\r\nUID:offer@a.example\r\nDTSTAMP:20200101T000000Z\r\nDTSTART;VALUE=DATE:19990401\r\nDTEND;VALUE=DATE:19990403\r\n\
SUMMARY:An offer\\; and more\r\nDESCRIPTION:He offers help\\, and\r\n  waits.\\n\\nThey decline.\r\nLOCATION:Quay\r\nGEO:12.1;-68.9\r\n\
URL:https://a.example/offer\r\nCATEGORIES:papers,ships\\, old\r\nATTENDEE;CN=\"Brandt, Anna\":mailto:a@a.example\r\nORGANIZER:mailto:acme@a.example\r\n\
BEGIN:VALARM\r\nDESCRIPTION:Ring\r\nEND:VALARM\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nDTSTART;TZID=America/Curacao:20010911T084600\r\nDTEND;TZID=America/Curacao:20010911T090300\r\nSUMMARY:A letter\r\nRRULE:FREQ=YEARLY\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nDTSTART:20010912T000000Z\r\nDURATION:PT1H30M\r\nSUMMARY:A call\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20010913\r\nDTEND;VALUE=DATE:20010914\r\nSUMMARY:A day\r\nno colon here\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20010913\r\nDURATION:P2D\r\nSUMMARY:Two days\r\nEND:VEVENT\r\n\
END:VCALENDAR\r\n";

pub const PAGE: &str = r##"<!DOCTYPE html><html><head><title>A page</title></head><body><ul><li><a href="/">Home</a></li><li>About</li></ul>
<h1>The <i>harbour</i></h1>
<ol>
  <li>April 1999: <a href="https://a.example/offer">An offer</a><p>He <em>offers</em> <a href="https://a.example/help">help</a>.<ul><li>2000: no event</ul></li>
  <li><time datetime="2001-09-12">Wednesday</time>, a letter
  <li><b>Late 2001</b> It is found, and nobody says who wrote it or why it was hidden.</li>
  <li>2002 – A trial</li>
  <li>No day at all</li>
</ol>
<dl><dt>2003</dt><dd>One.</dd><dd><a href="javascript:x">Two</a>.</dd><dt>2004: Named</dt><dd>Three.</dd></dl>
<table><thead><tr><th>Date</th><th>Event</th><th>Port</th></tr></thead>
<tr><td><time datetime="2005-04">last spring</time><td>A <b>ship</b><td>Quay</tr>
<tr><td>2006</td><td>Another</td><td>A; B</td><td>more</td></tr></table>
<table><tr><td>2007</td><td>Layout</td></tr></table></body></html>"##;

pub const SAMPLES: [(&str, Format); 8] = [
    (LINES, Format::JsonLines),
    (TIMELINEJS, Format::TimelineJs),
    (VIS, Format::Vis),
    (SIMILE, Format::Simile),
    (SIMILE_XML, Format::Simile),
    (JSONLD, Format::JsonLd),
    (ICS, Format::Ics),
    (PAGE, Format::Html),
];
