//! Where everything on the stage goes: ticks, marks, labels and lanes, in pixels.
//!
//! ```text
//!   View ──▶ layout() ──▶ Layout
//!             │
//!             ├─ roll    events in order of time, their label widths      once a selection, font
//!             ├─ lanes   who stands where, in world pixels                once a zoom
//!             └─ frame   what the stage shows of it, in stage pixels      once a pan
//!
//!   ┌──────────────────────────────────────────────────────────────┐
//!   │ 1999                │2000                                     │ ticks.major
//!   │ ┊Oct  ┊Nov  ┊Dec    │Jan  ┊Feb  ┊Mar  ┊Apr                    │ ticks.minor
//!   ├──────────────────────────────────────────────────────────────┤ ─┐
//!   │ ● mark              ▐██████████████▌                          │  │ lane 0
//!   │ label               label                                     │  │
//!   ├──────────────────────────────────────────────────────────────┤  │ height_px
//!   │     ●                                                         │  │ lane 1
//!   │     label                                                     │  │
//!   ├──────────────────────────────────────────────────────────────┤  │
//!   │  ●  ▐12▌ ▐7▌  ●                                               │  │ rest
//!   └──────────────────────────────────────────────────────────────┘ ─┘
//! ```
//!
//! `scale` time and pixels · `ticks` the axis, by the steps of `tick_ladder` and the names of
//! `tick_words` · `width` of titles · `mark` what a date looks like · `roll` what can be placed ·
//! `lanes` and `heaps` where, with `rank_set` for neighbours · `bands` the stage divided by the values
//! of a facet · `fit` the view of everything.

mod axis_words;
mod bands;
mod fit;
mod heaps;
mod lanes;
pub mod mark;
mod rank_set;
mod roll;
mod scale;
mod tick_ladder;
mod tick_words;
mod ticks;
mod width;

pub use bands::{Band, BandOrder, Grouping, HEAD_PX, MAX_BANDS, OTHER};
pub use fit::extent;
pub use lanes::REST_PX;
pub use scale::{FINEST_S_PER_PX, Scale};
pub use ticks::{Ticks, Tier, ticks};
pub use width::Advances;

use crate::Chronology;
use crate::sort::sort_by;
use bands::{Filled, Part};
use heaps::Heap;
use lanes::{Lanes, Placed, Room};
use roll::Roll;
use scale::clamp;

/// A date line's size in parts of the title's: 12 px to 13.5 px.
const DATE_SIZE: f32 = 0.89;

/// The size of the axis's labels in parts of the date line's, boldness included: 13 px bold to 12 px.
const TICK_SIZE: f32 = 1.25;

/// Zooms nearer to each other than this part are the same: a pan's rounding changes no lane.
const SAME_ZOOM: f64 = 1e-5;

/// The part of a stage's width that a label takes at most, so that it can stand whole on a phone's
/// beside the margins and an arrow.
const LABEL_PART: f64 = 0.7;

/// The part of a stage that a heap's events are spread over; most of what is left is for labels at the right.
const HEAP_PART: f64 = 0.7;

/// A time that takes a greater part of what is shown is not worth going to.
const NEARER_PART: f64 = 0.9;

/// From the stage's left edge to a label kept in sight there, in pixels.
const STICKY_PX: f64 = 8.0;

/// What the stage shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View<'a> {
    /// Left edge, seconds since 1970-01-01T00:00:00.
    pub from_s: f64,
    /// Right edge.
    pub to_s: f64,
    /// The stage's width in CSS pixels.
    pub width_px: f64,
    /// The height of lanes and [`Rest`], without the axis, in CSS pixels.
    pub height_px: f64,
    /// Events to place, in any order; `None` is all.
    pub indices: Option<&'a [u32]>,
    /// Height of a lane.
    pub lane_px: f64,
    /// A label's widest; on a narrow stage it is seven tenths of the stage at most.
    pub label_px: f64,
    /// Lines that a title may take. On two a label is as wide as the title needs to be whole: up to three tenths wider.
    pub title_lines: u32,
    /// Advance widths of the title's font for U+0000 to U+007F; `None` is an estimate.
    pub advances_px: Option<&'a [f32]>,
    /// The same for the font of the date lines, at their size; `None` is the title's font, smaller.
    pub date_advances_px: Option<&'a [f32]>,
    /// First and last moment of a time that is asked for, seconds since 1970: what is open reaches as far as to it, and
    /// labels stay before its end.
    pub since_s: Option<f64>,
    /// See `since_s`.
    pub until_s: Option<f64>,
    /// An event that keeps its label whatever else must give way.
    pub selected: Option<u32>,
    /// How the stage is divided into bands. It is then as high as they are, whatever `height_px` says.
    pub grouping: Option<&'a Grouping>,
    /// BCP 47; English where absent.
    pub lang: Option<&'a str>,
}

/// All events from 1970 to 2000 on a stage of 1280 by 520 pixels, in lanes of 52 pixels with labels
/// up to 240.
impl Default for View<'_> {
    fn default() -> Self {
        View {
            from_s: 0.0,
            to_s: 946_684_800.0,
            width_px: 1_280.0,
            height_px: 520.0,
            indices: None,
            lane_px: 52.0,
            label_px: 240.0,
            title_lines: 1,
            advances_px: None,
            date_advances_px: None,
            since_s: None,
            until_s: None,
            selected: None,
            grouping: None,
            lang: None,
        }
    }
}

impl View<'_> {
    fn date_advances(&self) -> Advances {
        match self.date_advances_px {
            Some(_) => Advances::new(self.date_advances_px),
            None => Advances::new(self.advances_px).scaled(DATE_SIZE),
        }
    }

    /// The view's scale, within the limits of [`Scale::new`].
    pub fn scale(&self) -> Scale {
        Scale::new(self.from_s, self.to_s, self.width_px)
    }
}

/// What is where on the stage. All `x_px` count from its left edge, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Left edge, seconds since 1970: the view's, brought within limits.
    pub from_s: f64,
    /// Right edge.
    pub to_s: f64,
    /// Lanes in use at this zoom, whether or not something of each is on the stage.
    pub lanes: u16,
    /// From the first lane's upper edge to what is below all: [`View::height_px`], or that of all bands.
    pub height_px: f64,
    /// From above; empty where the stage is not divided.
    pub bands: Vec<Band>,
    /// Events with mark or label on the stage, in order of time, band by band; the next vectors run
    /// beside it.
    pub events: Vec<u32>,
    /// Places in `bands`; 0 where there are none.
    pub band: Vec<u16>,
    /// From 0, the topmost of its band.
    pub lane: Vec<u16>,
    /// Upper edge of the lane.
    pub y_px: Vec<f32>,
    /// Left edge of the mark, cut off a stage's width beyond either edge.
    pub x_px: Vec<f32>,
    /// Width of the mark, cut likewise.
    pub width_px: Vec<f32>,
    /// Left edge of the label.
    pub label_x_px: Vec<f32>,
    /// Width of the label: at most [`View::label_px`], but a date line is said whole up to 1.6 times that.
    pub label_width_px: Vec<f32>,
    /// Bits of [`mark`]: by name in [`mark::FLAGS`].
    pub flags: Vec<u8>,
    /// Events without a lane.
    pub rest: Rest,
    /// The axis.
    pub ticks: Ticks,
    /// Events that were over before the left edge.
    pub before: u32,
    /// Events that begin after the right edge.
    pub after: u32,
    /// Events that have no place in time.
    pub undated: u32,
    /// Events without a lane at this zoom, whether or not they are on the stage.
    pub unplaced: u32,
}

/// Events that found no lane, on a strip [`REST_PX`] high below the lanes, or those of a band: dots, and
/// heaps of those that would touch. Its vectors run beside each other, band by band from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rest {
    /// Left edge.
    pub x_px: Vec<f32>,
    /// 10 for a dot, up to 50 for a heap.
    pub width_px: Vec<f32>,
    /// 1 for a dot.
    pub counts: Vec<u32>,
    /// The earliest event of each.
    pub first: Vec<u32>,
    /// The time to go to where its events stand apart, seconds since 1970; not before `to_s` where no zoom parts them.
    pub from_s: Vec<f64>,
    /// The end of that time.
    pub to_s: Vec<f64>,
    /// Upper edge of the strip.
    pub y_px: Vec<f32>,
}

/// What need not be found again for each frame. Keep one beside each chronology and stage.
#[derive(Debug, Default)]
pub struct LaneCache {
    fonts: Option<Fonts>,
    everything: Roll,
    /// The indices that `selection` was made from.
    indices: Option<Vec<u32>>,
    selection: Option<Roll>,
    zoom: Option<Zoom>,
    grouping: Option<Grouping>,
    /// The bands of `grouping`; empty where the stage is not divided.
    parts: Vec<Part>,
    filled: Vec<Filled>,
}

/// What a roll depends on.
#[derive(Debug, PartialEq)]
struct Fonts {
    /// Where the events are, and how many: another chronology is noticed.
    events: (usize, usize),
    advances: Advances,
    date_advances: Advances,
    label_px: f64,
    title_lines: u32,
    lang: Option<String>,
}

/// What lanes depend on, besides the roll.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Zoom {
    px_per_s: f64,
    width_px: f64,
    height_px: f64,
    lane_px: f64,
    since_s: Option<f64>,
    until_s: Option<f64>,
    selected: Option<u32>,
}

impl LaneCache {
    /// An empty cache.
    pub fn new() -> LaneCache {
        LaneCache::default()
    }

    fn roll(&self) -> &Roll {
        self.selection.as_ref().unwrap_or(&self.everything)
    }

    /// Brings the roll up to date with the chronology, the fonts and the selection.
    fn update_roll(&mut self, chronology: &Chronology, view: &View) {
        let events = (chronology.events.as_ptr().addr(), chronology.events.len());
        let advances = Advances::new(view.advances_px);
        let date_advances = view.date_advances();
        let widest_px = view.scale().width_px() * LABEL_PART;
        let label_px =
            if view.label_px.is_nan() { widest_px } else { view.label_px.min(widest_px) };
        let label_px = label_px.max(0.0);
        let title_lines = view.title_lines;
        let lang = view.lang.map(str::to_owned);
        let fonts = Fonts { events, advances, date_advances, label_px, title_lines, lang };
        let is_new = self.fonts.as_ref() != Some(&fonts);
        if is_new {
            self.everything = Roll::of(chronology, &fonts);
            self.fonts = Some(fonts);
        }
        if is_new || self.indices.as_deref() != view.indices {
            self.indices = view.indices.map(<[u32]>::to_vec);
            self.selection = view
                .indices
                .map(|indices| self.everything.select(indices, chronology.events.len()));
            self.zoom = None;
            self.grouping = None;
        }
    }

    /// Brings the lanes up to date with the zoom, the stage's size, its bands and the selected event.
    fn update_lanes(&mut self, chronology: &Chronology, zoom: Zoom, grouping: Option<&Grouping>) {
        let is_known = self.zoom.is_some_and(|known| known.has_the_lanes_of(zoom));
        if is_known && self.grouping.as_ref() == grouping {
            return;
        }
        let divides = |it: Option<&Grouping>| it.map(|it| (it.facet, it.order));
        if divides(self.grouping.as_ref()) != divides(grouping) || self.grouping.is_none() {
            let facet = grouping.and_then(|it| Some((it.order, chronology.facets.get(it.facet)?)));
            let count = chronology.events.len();
            self.parts = facet.map_or(Vec::new(), |(order, facet)| {
                bands::divide(facet, self.roll(), order, count)
            });
        }
        let roll = self.roll();
        // That of all events: what a filter leaves keeps its label on the side where it was.
        let room = Room::new(&self.everything, zoom.px_per_s, zoom.width_px).within(
            zoom.since_s,
            zoom.until_s,
            zoom.width_px,
        );
        self.filled = if let Some(grouping) = grouping.filter(|_| !self.parts.is_empty()) {
            bands::fill(&self.parts, &grouping.collapsed, room, zoom.lane_px, zoom.selected)
        } else {
            let selected = zoom.selected.and_then(|index| roll.rank_of(index));
            let lanes = Lanes::new(roll, room, zoom.height_px, zoom.lane_px, selected);
            vec![Filled::whole(lanes, zoom.height_px)]
        };
        self.grouping = grouping.cloned();
        self.zoom = Some(zoom);
    }
}

impl Zoom {
    fn has_the_lanes_of(self, other: Zoom) -> bool {
        let is_near = (self.px_per_s / other.px_per_s - 1.0).abs() < SAME_ZOOM;
        is_near && Zoom { px_per_s: 0.0, ..self } == Zoom { px_per_s: 0.0, ..other }
    }
}

/// What the stage shows of a chronology.
///
/// Lanes belong to the zoom: panning moves everything alike. The cache holds them between frames, so
/// that a pan costs a few binary searches and a zoom a walk over the events.
///
/// ```
/// # use dateline::chronology::{Chronology, Event, EventDate, Format};
/// # use dateline::date::{DateOptions, Day, Hull, Moment, Nature, Precision};
/// use dateline::layout::{LaneCache, View, fit_view, layout, mark};
/// # let day = |month, day| Moment::from_day(Day::new(2001, month, day).unwrap());
/// # let event = |title: &str, begin, end| Event {
/// #     title: title.into(),
/// #     date: Some(EventDate {
/// #         text: "2001".into(), hull: Hull { begin: Some(begin), end: Some(end) },
/// #         nature: Nature::Throughout, approximate: false, uncertain: false,
/// #         precision: Precision::Day, inferred: false,
/// #     }),
/// #     ..Event::default()
/// # };
/// # let chronology = Chronology {
/// #     title: None, format: Format::Json, date_options: DateOptions::default(),
/// #     events: vec![
/// #         event("Massoud is killed", day(9, 9), day(9, 9)),
/// #         event("A letter is on its way", day(3, 1), day(8, 31)),
/// #     ],
/// #     facets: vec![], entities_found: vec![vec![]; 2], referenced_by: vec![vec![]; 2],
/// #     time_order: vec![1, 0], problems: vec![],
/// # };
/// // Of two events the first in the file is a day in September, the second goes on from March.
/// let mut cache = LaneCache::new();
/// let mut view = View { width_px: 800.0, ..View::default() };
/// let scale = fit_view(&chronology, &mut cache, &view).unwrap();
/// (view.from_s, view.to_s) = (scale.from_s(), scale.to_s());
///
/// let layout = layout(&chronology, &mut cache, &view);
/// assert_eq!(layout.events, [1, 0]);
/// assert_eq!(layout.flags[0], mark::THROUGHOUT);
/// assert_eq!(layout.flags[1] & mark::POINT, mark::POINT);
/// assert!(layout.x_px[0] < layout.x_px[1]);
/// assert!(layout.rest.counts.is_empty());
/// ```
pub fn layout(chronology: &Chronology, cache: &mut LaneCache, view: &View) -> Layout {
    let scale = view.scale();
    cache.update_roll(chronology, view);
    let zoom = Zoom {
        px_per_s: 1.0 / scale.s_per_px(),
        width_px: scale.width_px(),
        height_px: if view.height_px.is_finite() { view.height_px } else { 0.0 },
        lane_px: if view.lane_px >= 1.0 { view.lane_px } else { 1.0 },
        since_s: view.since_s,
        until_s: view.until_s,
        selected: view.selected,
    };
    cache.update_lanes(chronology, zoom, view.grouping);
    let roll = cache.roll();
    let filled = &cache.filled;
    let mut layout = Layout {
        from_s: scale.from_s(),
        to_s: scale.to_s(),
        lanes: filled.iter().map(|it| it.lanes.ranks.len()).sum::<usize>() as u16,
        height_px: filled.iter().map(|it| it.band.height_px).sum(),
        bands: filled.iter().take(cache.parts.len()).map(|it| it.band).collect(),
        ticks: ticks(scale, &view.date_advances().scaled(TICK_SIZE), view.lang),
        before: roll.count_before(scale.from_s()),
        after: roll.count_after(scale.to_s()),
        undated: roll.undated,
        unplaced: filled.iter().flat_map(|it| &it.lanes.heaps).map(|heap| heap.count).sum(),
        ..Layout::default()
    };
    for (band, it) in filled.iter().enumerate() {
        let roll = cache.parts.get(band).map_or(roll, Part::roll);
        layout.add_events(it, band as u16, roll, scale, zoom.lane_px);
        layout.add_rest(it, scale);
    }
    layout
}

/// The scale on which all of a view's events are on its stage with their labels; the view's own
/// edges do not count. A lone event, or several of the same date, get time around them. `None` where
/// no event has a date.
pub fn fit_view(chronology: &Chronology, cache: &mut LaneCache, view: &View) -> Option<Scale> {
    cache.update_roll(chronology, view);
    fit::fit(chronology, &cache.everything, cache.roll(), view.scale().width_px())
}

impl Layout {
    fn add_events(&mut self, filled: &Filled, band: u16, roll: &Roll, scale: Scale, lane_px: f64) {
        let lanes = &filled.lanes;
        let left_px = scale.from_s() * lanes.room.px_per_s;
        let width_px = scale.width_px();
        let mut seen: Vec<(u32, u16, u32, Placed)> = Vec::new();
        for (lane, ranks) in lanes.ranks.iter().enumerate() {
            let visible = lanes.visible(ranks, roll, left_px, left_px + width_px);
            seen.extend(visible.map(|(rank, it, placed)| (rank, lane as u16, it.index, placed)));
        }
        sort_by(&mut seen, |a, b| a.0.cmp(&b.0));
        for (_, lane, index, placed) in seen {
            let begin_px = clamp(placed.mark.left_px - left_px, -width_px, 2.0 * width_px);
            let end_px = clamp(placed.mark.right_px - left_px, -width_px, 2.0 * width_px);
            self.events.push(index);
            self.band.push(band);
            self.lane.push(lane);
            self.y_px.push((filled.lanes_px + f64::from(lane) * lane_px) as f32);
            self.x_px.push(begin_px as f32);
            self.width_px.push((end_px - begin_px) as f32);
            self.label_x_px.push(sticky_label_x_px(placed, left_px) as f32);
            self.label_width_px.push(placed.label_px as f32);
            self.flags.push(placed.mark.flags);
        }
    }

    fn add_rest(&mut self, filled: &Filled, scale: Scale) {
        let lanes = &filled.lanes;
        let y_px = filled.band.top_px + filled.band.height_px - REST_PX;
        let left_px = scale.from_s() * lanes.room.px_per_s;
        let first = lanes.heaps.partition_point(|heap| heap.right_px < left_px);
        let (over, heaps) = lanes.heaps.split_at_checked(first).unwrap_or_default();
        let mut beyond = Heap::beyond(over, left_px, lanes.room.px_per_s);
        let mut seen: Vec<Heap> = Vec::new();
        for heap in heaps.iter().take_while(|heap| heap.left_px <= left_px + scale.width_px()) {
            match &mut beyond {
                Some(beyond) if beyond.touches(heap) => beyond.join(heap),
                _ => seen.push(*heap),
            }
        }
        for heap in beyond.iter().chain(&seen) {
            let (from_s, to_s) = time_of(heap, scale).unwrap_or_default();
            self.rest.from_s.push(from_s);
            self.rest.to_s.push(to_s);
            self.rest.x_px.push((heap.left_px - left_px) as f32);
            self.rest.width_px.push((heap.right_px - heap.left_px) as f32);
            self.rest.counts.push(heap.count);
            self.rest.first.push(heap.first);
            self.rest.y_px.push(y_px as f32);
        }
    }
}

/// The time in which a heap's events stand apart, with room for their labels; `None` where no zoom parts them, or only
/// little.
fn time_of(heap: &Heap, scale: Scale) -> Option<(f64, f64)> {
    let length_s = (heap.end_s - heap.begin_s) / HEAP_PART;
    let shown_s = scale.to_s() - scale.from_s();
    let from_s = heap.begin_s - length_s * (1.0 - HEAP_PART) / 3.0;
    let is_nearer = !heap.is_one_time && length_s < shown_s * NEARER_PART;
    is_nearer.then_some((from_s, from_s + length_s))
}

/// Where a label begins on the stage. That of a bar cut by the left edge stays in sight, as long as
/// the bar is beside it: within its own footprint, so that no other event matters.
fn sticky_label_x_px(placed: Placed, stage_left_px: f64) -> f64 {
    let label_x_px = placed.label_left_px - stage_left_px;
    let last_x_px = placed.mark.right_px - placed.label_px - stage_left_px;
    label_x_px.max(STICKY_PX.min(last_x_px))
}
