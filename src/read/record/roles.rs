//! What a column, a key or an attribute is called, and what it is for.

use crate::chronology::Format;
use crate::query::fold;
use crate::strings::Strings;

/// What a named value is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A field of its own.
    Other,
    Id,
    Title,
    Body,
    /// A date in words or EDTF, or one end of it.
    Words(Side),
    /// A piece of one end of a date.
    Part(Side, Unit),
    /// The date as it is to be shown.
    Shown,
    /// The date to sort by.
    Sort,
    Entities,
    Tags,
    /// Tags that commas part.
    Keywords,
    Sources,
    SourceUrl,
    /// A picture's address.
    Image,
    /// The address of a picture or of something else: a film, a page.
    Media,
    Caption,
    Credit,
    Alt,
    Thumbnail,
    Place,
    Latitude,
    Longitude,
    Url,
    Weight,
    /// TimelineJS: `title` and `era` are no ordinary events.
    Type,
}

/// The ends of a date; one alone is the begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Begin,
    End,
}

/// The pieces of a date, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Year,
    Month,
    Day,
    /// A clock time whole, or its hour.
    Time,
    Minute,
    Second,
}

/// Names as [`folded`], in English and some in French, German and Spanish. Dots between the keys of
/// objects in objects are gone: `text.headline` is `textheadline`.
///
/// Source: TimelineJS, TimeMapper, vis-timeline, SIMILE, Neatline, Flourish, ACLED, schema.org.
const NAMES: [(Role, &str); 26] = [
    (Role::Id, "id uniqueid eventid identifier slug eventidcnty"),
    (
        Role::Title,
        "title headline name event subject heading textheadline cardtitle titel titre titulo nombre nom",
    ),
    (
        Role::Body,
        "body text description desc content details notes summary texttext contenttext texte beschreibung descripcion texto",
    ),
    (
        Role::Words(Side::Begin),
        "date eventdate when start startdate begin begindate timestart datum beginn von fecha inicio fechainicio debut datedebut",
    ),
    (Role::Words(Side::End), "end enddate until timeend ende bis enddatum fin fechafin datefin"),
    (Role::Part(Side::Begin, Unit::Year), "year jahr annee ano"),
    (Role::Part(Side::Begin, Unit::Month), "month monat mois mes"),
    (Role::Part(Side::Begin, Unit::Day), "day jour dia"),
    (Role::Part(Side::Begin, Unit::Time), "time uhrzeit heure hora"),
    (Role::Shown, "displaydate displaytext datedisplay startdatedisplaydate timedisplay"),
    (Role::Sort, "sort sortdate"),
    (
        Role::Entities,
        "entities entity entitytags people person persons who actor actors actor1 actor2 assocactor1 assocactor2 organization \
         organizations organisation organizer organizername performer performername about aboutname attendees participants \
         personen personnes personas",
    ),
    (
        Role::Tags,
        "tag category categories group contentgroup categorytags timelinetags series kategorie kategorien gruppe categorie categoria",
    ),
    (Role::Keywords, "tags keywords schlagworte etiquetas"),
    (Role::Sources, "source sources citation citations citationname quelle quellen fuente fuentes"),
    (Role::SourceUrl, "sourceurl sourceurls sourcelink citationurl quellenlink"),
    (Role::Image, "image images imageurl imagecontenturl picture photo bild imagen"),
    (Role::Media, "media mediaurl"),
    (Role::Caption, "caption mediacaption imagecaption"),
    (Role::Credit, "credit mediacredit imagecredit imagecredittext"),
    (Role::Alt, "alt alttext mediaalt mediaalttext imagealt"),
    (Role::Thumbnail, "thumbnail mediathumbnail thumbnailurl"),
    (Role::Place, "place placename location locationname venue where ort lieu lugar"),
    (Role::Latitude, "lat latitude placelat locationlat locationlatitude locationgeolatitude"),
    (
        Role::Longitude,
        "lon lng long longitude placelon locationlon locationlongitude locationgeolongitude",
    ),
    (Role::Url, "url link webpage website lien enlace"),
];

/// The roles of names in one format, each looked up once.
#[derive(Debug)]
pub struct Roles {
    format: Format,
    known: Strings,
    roles: Vec<Role>,
}

impl Roles {
    /// Those of a format.
    pub fn new(format: Format) -> Roles {
        Roles { format, known: Strings::default(), roles: Vec::new() }
    }

    /// The format.
    pub fn format(&self) -> Format {
        self.format
    }

    /// What a name is for.
    pub fn of(&mut self, name: &str) -> Role {
        let number = self.known.insert(name) as usize;
        match self.roles.get(number) {
            Some(role) => *role,
            None => {
                let role = role_of(self.format, &folded(name));
                self.roles.push(role);
                role
            }
        }
    }
}

/// A name without case, accents, blanks and signs: `Media Credit`, `media_credit` → `mediacredit`.
pub fn folded(name: &str) -> String {
    let mut folded = String::new();
    fold(name, &mut folded);
    // Behind two spaces come joined words, which the first segment has already.
    folded.trim().split("  ").next().unwrap_or("").replace(' ', "")
}

fn role_of(format: Format, name: &str) -> Role {
    match (format, name) {
        (Format::Vis, "content") => return Role::Title,
        (Format::Vis, "title") => return Role::Body,
        (Format::Simile, "s") => return Role::Words(Side::Begin),
        (Format::Simile, "e") => return Role::Words(Side::End),
        (Format::Simile, "t") => return Role::Title,
        (Format::Simile, "d") => return Role::Body,
        // What a mouse over it says.
        (Format::Simile, "caption") => return Role::Other,
        (_, "weight" | "importance") => return Role::Weight,
        (_, "type") => return Role::Type,
        _ => {}
    }
    let known = NAMES.iter().find(|(_, names)| names.split(' ').any(|known| known == name));
    known.map(|(role, _)| *role).or_else(|| part_of(name)).unwrap_or(Role::Other)
}

/// `endyear`, `startdatemonth`.
fn part_of(name: &str) -> Option<Role> {
    let (side, rest) = match name.strip_prefix("end") {
        Some(rest) => (Side::End, rest),
        None => (Side::Begin, name.strip_prefix("start")?),
    };
    let unit = match rest.strip_prefix("date").unwrap_or(rest) {
        "year" => Unit::Year,
        "month" => Unit::Month,
        "day" => Unit::Day,
        "time" | "hour" => Unit::Time,
        "minute" => Unit::Minute,
        "second" => Unit::Second,
        _ => return None,
    };
    Some(Role::Part(side, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, role) in [
            ("Headline", Role::Title),
            ("Título", Role::Title),
            ("Año", Role::Part(Side::Begin, Unit::Year)),
            ("End Month", Role::Part(Side::End, Unit::Month)),
            ("start_date.hour", Role::Part(Side::Begin, Unit::Time)),
            ("Start Time", Role::Part(Side::Begin, Unit::Time)),
            ("startDate", Role::Words(Side::Begin)),
            ("MEDIA_CREDIT", Role::Credit),
            ("location.geo.latitude", Role::Latitude),
            ("Port of call", Role::Other),
            ("", Role::Other),
        ] {
            assert_eq!(Roles::new(Format::Csv).of(name), role, "{name}");
        }
        assert_eq!(Roles::new(Format::Vis).of("content"), Role::Title);
    }
}
