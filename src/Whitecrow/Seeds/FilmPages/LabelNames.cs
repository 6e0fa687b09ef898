using System.Collections.Frozen;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>What a label on a page announces.</summary>
internal enum Label
{
    Title,
    Year,
    Director,
    Writer,
    BasedOn,
    Stars,
    Crew,
    Country,
    Language,
    Release,
    AlsoKnownAs,
    OriginalTitle,
    FilmedIn,
    Budget,
    OpeningWeekend,
    Gross,
    WorldwideGross,
    Runtime,
    SoundMix,
    Colour,
    AspectRatio,
    Genre,
    Tagline,
    Keywords,
    Rating,
    ProductionCompany,
    Distributor,
    Technique,
    Awards,
    Storyline,
    Trivia,
    Goof,
    Quote,
    Connection,
    Sites,
    Guide,
    Remark,
}

/// <summary>A label, what narrows it ("USA", "camera"), and its value where that stands on the same line.</summary>
internal sealed record Labelled(Label Label, string Detail, string Value);

/// <summary>The wordings of labels in film databases.</summary>
internal static class LabelNames
{
    // The label, what the field is told besides, and the wordings. Those behind "with value:" are words that stand on lines
    // of their own for other reasons, so they are labels only in front of a value.
    private const string Table = """
        Title | | with value: Title, Film title, Film, Titre, Titel
        Year | | with value: Year, Year of release, Release year, Production year, Year of production, Année, Année de production, Jahr, Produktionsjahr, Erscheinungsjahr
        Director | | Director, Directors, Directed by, Director(s), Directing credits, Réalisation, Réalisateur, Réalisé par, Regie; with value: Dir, Dir., Dirs, Direction
        Writer | | Writer, Writers, Written by, Writing credits, Screenplay, Screenplay by, Script, Writer(s), Story by, Screenwriter, Screenwriters, Screenplay and story, Scénario, Scénariste, Drehbuch; with value: Scenario, Scenarist, Story, Buch
        BasedOn | | Based on; with value: Source work, Literary source, After
        Stars | | Star, Stars, Starring, Main cast, Featuring, Darsteller, Besetzung; with value: Cast, Actors, Lead actors, Leading players, With, Avec, Acteurs, Interprètes
        Crew | co-direction | Co-Director, Co-Directors, Co-directed by
        Crew | creation | Creator, Creators, Created by, Series created by
        Crew | production | Producer, Producers, Produced by, Producteur, Produzent; with value: Executive producer, Executive producers
        Crew | music | Music by, Composer, Composers, Original Music by, Score by; with value: Music, Score, Original music, Original score, Musique, Musik
        Crew | camera | Cinematography by, Cinematography, Cinematographer, Director of photography, Photographed by; with value: Camera, Photography, Photographie, Image, Kamera
        Crew | editing | Film Editing by, Edited by, Editor, Editors, Film editor; with value: Editing, Montage, Schnitt
        Crew | sets | Production Design by, Production designer, Art Direction by, Set Decoration by, Set Design by, Art director, Art directors, Set designer; with value: Sets, Production design, Art direction, Set design, Décors, Szenenbild
        Crew | costumes | Costume Design by, Costume designer; with value: Costumes, Costume design, Kostüme
        Crew | choreography | Choreography by, Choreographer, Choreographed by; with value: Choreography
        Crew | casting | Casting by, Casting director; with value: Casting
        Crew | sound | Sound Department, Sound by, Sound engineer, Sound recordist, Sound designer
        Crew | dialogue | Dialogue by, Dialogues by; with value: Dialogue, Dialogues
        Crew | lyrics | Lyrics by, Lyricist; with value: Lyrics
        Crew | make-up | Makeup Department, Make-up Department
        Crew | production management | Production Management
        Crew | camera operation | Camera operator
        Crew | narration | Narrator, Narrated by; with value: Narration
        Crew | assistant direction | Assistant director, First assistant director, Second director, Second Unit Director or Assistant Director, Second Unit Directors or Assistant Directors, Assistant Directors
        Crew | art department | Art Department
        Crew | special effects | Special Effects by, Special Effects
        Crew | visual effects | Visual Effects by, Visual Effects
        Crew | stunts | Stunts
        Crew | camera department | Camera and Electrical Department
        Crew | animation | Animation Department
        Crew | casting department | Casting Department
        Crew | costume department | Costume and Wardrobe Department, Costume Department
        Crew | editorial department | Editorial Department
        Crew | location management | Location Management
        Crew | music department | Music Department
        Crew | script department | Script and Continuity Department
        Crew | transport | Transportation Department
        Crew | other crew | Additional Crew, Other crew
        Crew | conductor | Conducted by, Conductor
        Country | | Country, Countries, Country of origin, Countries of origin, Country of production, Countries of production, Production country, Production countries, Pays, Pays de production, Produktionsland
        Language | | Language, Languages, Original language, Original languages, Spoken languages, Langue, Langue originale, Originalsprache; with value: Audio languages, Intertitles
        Release | | Release Date, Release Dates, Premiere, Theatrical, Theatrical limited, Release date(s), Premiere date, Date de sortie, Erstaufführung, Kinostart; with value: Released, Release, First shown, World premiere, Sortie
        AlsoKnownAs | | Also Known As, AKA, Also Known As (AKA), Alternative titles, Alternative title, Alternate title, Alternate titles, Other titles, International title, English title
        OriginalTitle | | Original title, Titre original, Originaltitel
        FilmedIn | | Filming Location, Filming Locations, Filmed in, Shot in, Shooting locations, Location, Locations
        Budget | | Budget
        Gross | | Revenue; with value: Box office
        Runtime | | Runtime, Running time, Duration, Length in minutes, Durée; with value: Length, Länge, Run time
        SoundMix | | Sound Mix; with value: Sound
        Colour | | Color, Colour
        AspectRatio | | Aspect Ratio
        Technique | camera | Cameras; with value: Camera model
        Technique | negative format | Negative Format
        Technique | print format | Printed Film Format
        Technique | process | Cinematographic Process
        Technique | laboratory | Laboratory
        Technique | film length | Film Length, Original length in metres, Length in metres, Length in feet, Footage
        Technique | filming dates | Filming Dates, Filming Date, Shooting Dates, Production Dates, Production Date
        Technique | admissions | with value: Admissions
        Technique | episodes | Number of episodes, No. of episodes; with value: Episodes
        Technique | seasons | Number of seasons, No. of seasons; with value: Seasons
        Technique | network | Network, Original network
        Genre | | Genre, Genres
        Tagline | | Tagline, Taglines
        Keywords | | Plot Keywords, Keywords
        Rating | | Certificate, Certification, Certificates, Age rating, Rating, Motion Picture Rating, MPAA, MPA
        ProductionCompany | | Production Co, Production Company, Production Companies, Studio, Studios, Société de production, Sociétés de production, Produktionsfirma; with value: Company, Production, Produktion
        Distributor | | Distributor, Distributors, Distributed by, Distribution company, Société de distribution, Verleih; with value: Distribution
        Awards | | with value: Awards
        Storyline | | with value: Outline, Plot, Plot summary, Story line, Inhalt, Handlung, Summary, Synopsis, Storyline, Overview, Description
        Trivia | | with value: Trivia, Fact, Did you know
        Goof | | with value: Goof, Goofs
        Quote | | with value: Quote, Quotes
        Connection | | with value: Connections, Connection
        Sites | | Official Site, Official Sites
        Guide | | Parents Guide, Content advisory
        Remark | | with value: Status, Note, Notes
        """;

    /// <summary>All wordings, and what each announces.</summary>
    public static readonly FrozenDictionary<string, LabelName> All = Read();

    private static FrozenDictionary<string, LabelName> Read()
    {
        var names = new Dictionary<string, LabelName>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var needsValue = false;
            foreach (var wording in cells[2].Split([',', ';'], StringSplitOptions.TrimEntries))
            {
                const string WithValue = "with value: ";
                needsValue |= wording.StartsWith(WithValue, StringComparison.Ordinal);
                names.Add(
                    wording.Replace(WithValue, "", StringComparison.Ordinal),
                    new(Enum.Parse<Label>(cells[0]), cells[1], needsValue)
                );
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>What a wording announces.</summary>
/// <param name="Detail">What narrows it, as the role of a crew row.</param>
/// <param name="NeedsValue">True for a word that is a label only in front of its value.</param>
internal sealed record LabelName(Label Label, string Detail, bool NeedsValue);
