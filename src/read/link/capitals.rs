//! Words that tell names from other capitals. All lists are in small letters, sorted, and parted by a
//! blank: a list of texts has eight bytes beside each.

use std::cmp::Ordering;

/// Words that a sentence may begin with, and days and months: no names, nor parts of one at its begin.
pub const NOT_NAMES: &str = "\
    a about above according additionally after afterward afterwards again against all allegedly along also \
    although amid among an and anfang another any apparently april are around as at august autumn because \
    before beginning being between beyond both but by can communism communist communists december despite \
    dezember did dienstag do does donnerstag due during each early ende even eventually ever every everyone \
    februar february few finally first following for former formerly freitag friday from frühjahr frühling \
    further furthermore given god had has have having he her herbst here his how however hundreds i if in \
    initially instead interestingly is islam islamist islamists it its jahr jahre jahren jahrhundert januar \
    january jihad juli july june juni late later less let like mai many march may meanwhile mid mitte \
    mittwoch monday montag more moreover most mr mrs ms much my märz nearly neither never nevertheless next \
    no nobody none nonetheless nor not nothing november now numerous october of oktober on once one only or \
    other others our out over part perhaps presumably rather reportedly same samstag saturday second senior \
    september several she shortly should similarly since so some sommer son sonnabend sonntag soon spring \
    still subsequently such summer sunday supposedly than that the their them then there these they this \
    those though three through throughout thursday thus to today together tomorrow tonight tuesday two uhr \
    ultimately under unlike until up upon very was we wednesday were what when where whether which while who \
    whose why will winter with within without would yesterday yet you your";

/// What belongs to a country, a people or a party: no names alone, and none before an acronym
/// (`the Pakistani ISI`).
pub const DEMONYMS: &str = "\
    afghan afghanis afghans african algerian algerians american americans arab arabic arabs argentine \
    argentinian armenian asian asians australian belgian bosnian bosnians brazilian british buddhist \
    bulgarian canadian catholic catholics chechen chechens chilean chinese christian christians colombian \
    contra contras cuban danish democrat democratic democrats dutch egyptian egyptians english eritrean \
    ethiopian european europeans filipino finnish french georgian german germans greek hindu hispanic \
    hungarian hutu indian indians indonesian iranian iranians iraqi iraqis irish islamic israeli israelis \
    italian japanese jewish jews jordanian kenyan korean kurd kurdish kurds kuwaiti latin lebanese libyan \
    libyans maltese maoist marxist mexican moroccan muslim muslims nazi nigerian norwegian omani orthodox \
    pakistani pakistanis palestinian palestinians pashtun pashtuns persian polish portuguese protestant \
    protestants qatari republican republicans romanian russian russians saudi saudis scottish serb serbian \
    serbs shia shiite shiites sikh somali soviet soviets spanish sudanese sunni sunnis swedish swiss syrian \
    syrians tajik tajiks thai tunisian turkish turks ukrainian uzbek uzbeks vietnamese welsh westerner \
    westerners yemeni yemenis";

/// Titles and offices: what stands before them, and they, are no part of the name behind
/// (`Deputy Defense Secretary Anna Brandt`).
pub const ROLES: &str = "\
    adjutant administrator admiral adviser advisor agent ambassador archbishop assistant astronaut \
    attorney author außenminister bishop brigadier bundeskanzler bundeskanzlerin bundespräsident \
    bürgermeister candidate capt captain chairman chairwoman chancellor chief col colonel columnist \
    commander commissioner congressman congresswoman constable consul corporal correspondent counsel \
    cpl dame deputy detective director dr editor emir envoy feldmarschall foreman gen general \
    generalsekretär gov governor innenminister inspector journalist judge kaiser kanzler kanzlerin \
    könig königin lady lawyer leader lieutenant lt lt-col lt-gen maj major manager marshal mayor \
    minister ministerpräsident mr mrs ms oberbürgermeister officer papst pilot premier president prof \
    professor prosecutor präsident rep reporter representative rev reverend secretary sen senator \
    sergeant sgt sheriff sir speaker spokesman spokeswoman staatssekretär superintendent supervisor \
    trooper undersecretary verteidigungsminister vice";

/// Ends of what has a name but is no person, organisation or place: wars, laws, reports.
pub const NO_NAME_ENDS: &str = "\
    act acts affair agreement airplane amendment amendments award bill budget campaign case chapter \
    clause code conspiracy constitution convention crash crisis day days declaration doctrine era eve \
    exercise exercises hearings initiative law laws manifesto massacre memo missile missiles operation \
    opinion paper papers phase plan prize program project protocol report resolution revolution rights \
    scandal section series theory title treaty volume war wars week weekend year";

/// Whether a name that ends so is none: `Harbour War`, `World War II`, but `Wilhelm II`.
pub fn ends_no_name<'a>(mut words: impl DoubleEndedIterator<Item = &'a str>) -> bool {
    let last = words.next_back().unwrap_or("");
    let telling = if is_numeral(last) { words.next_back().unwrap_or("") } else { last };
    is_in(telling, NO_NAME_ENDS)
}

/// `II`
pub fn is_numeral(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whose `’s` stands inside a name: `Children’s Aid Society`, `Workers’ Union`.
pub const OWNERS: &str = "\
    boys children citizens farmers fathers fishermen girls journalists lawyers lloyd men miners mothers nurses officers \
    parents peasants people physicians police poor quarrymen railwaymen sailors seamen soldiers students teachers veterans \
    women workers writers";

/// What offices are of: `Secretary of State Anna Brandt` is Anna Brandt.
pub const OFFICES: &str = "\
    affairs agriculture air army central commerce defence defense education energy force foreign health homeland house \
    intelligence interior justice labor national navy policy security staff state transportation treasury war";

/// Begins of places that are no long forms of their ends: `New England`.
pub const PLACE_BEGINS: &str = "\
    central east eastern fort great los mount new north northern port san santa south southern west western";

/// Is the word in one of the lists? Case does not matter.
pub fn is_in(word: &str, list: &str) -> bool {
    let list = list.as_bytes();
    let is_blank = |byte: &u8| *byte == b' ';
    let (mut low, mut high) = (0, list.len());
    while low < high {
        // The word that the middle falls in.
        let (before, behind) = list.split_at(low + (high - low) / 2);
        let begin = before.iter().rposition(is_blank).map_or(0, |blank| blank + 1);
        let end = before.len() + behind.iter().position(is_blank).unwrap_or(behind.len());
        let known = list.get(begin..end).unwrap_or(&[]);
        match known.iter().copied().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase())) {
            Ordering::Equal => return true,
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = begin.saturating_sub(1),
        }
    }
    false
}

/// Small words that may stand inside a name when a capital follows.
pub fn is_connector(word: &str) -> bool {
    is_particle(word)
        || matches!(word, "of" | "for" | "the" | "de" | "la" | "del" | "du" | "da" | "di")
}

/// Of these, the ones that may begin a name.
pub fn is_particle(word: &str) -> bool {
    matches!(word, "bin" | "bint" | "ibn" | "al" | "el" | "von" | "van")
}

/// `CIA`, `U.S.`: all capitals, at least two.
pub fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word
            .chars()
            .all(|c| c.is_uppercase() || matches!(c, '.' | '&' | '-') || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_searching() {
        for list in [NOT_NAMES, DEMONYMS, ROLES, NO_NAME_ENDS, OWNERS, OFFICES, PLACE_BEGINS] {
            assert!(list.split(' ').is_sorted());
            assert!(list.split(' ').all(|word| is_in(word, list)));
            assert!(!["", "aa", "zz", "zzz zz", " "].iter().any(|word| is_in(word, list)));
        }
        assert!(is_in("The", NOT_NAMES) && is_in("war", NO_NAME_ENDS) && !is_in("Kabul", ROLES));
    }
}
