using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A film, also a filmed ballet and a television film (EN 15907 CinematographicWork, schema.org Movie).</summary>
public static class FilmType
{
    public static Field OriginalText { get; } =
        new("text", Shapes.Text, "The title as it stands on the film.") { IsRequired = true };

    public static Field OriginalLanguage { get; } = new("lang", Shapes.Language, "Its language.");

    public static Field OriginalTitle { get; } =
        new(
            "original_title",
            new ShortFormShape(Shapes.Row("an original title", OriginalText, OriginalLanguage), OriginalText),
            "The title in the film's own language, where it is another."
        )
        {
            IsUsual = true,
        };

    public static Field Year { get; } = new("year", Shapes.Date, "Year of the first showing.") { IsUsual = true };

    public static Field Kind { get; } =
        new("kind", Shapes.Choice("feature", "ballet-film", "documentary", "television"), "What kind of film it is.")
        {
            IsUsual = true,
        };

    public static Field Genres { get; } = new("genres", Shapes.Texts, "Genres, in lower case.");

    public static Field Countries { get; } =
        new("countries", new ListShape(Shapes.Country), "Countries of production.") { IsUsual = true };

    public static Field Languages { get; } =
        new("languages", new ListShape(Shapes.Language), "Languages spoken in it.") { IsUsual = true };

    public static Field Colour { get; } =
        new("colour", Shapes.Choice("colour", "black-and-white", "both"), "Colour, black and white, or both.");

    public static Field AspectRatio { get; } = new("aspect_ratio", Shapes.Text, "As in '1.85 : 1'.");

    public static Field Runtime { get; } =
        new("runtime", new NumberShape(1, 6000), "Length in minutes.") { Example = "90", IsUsual = true };

    public static Field CreditPerson { get; } = new("person", Shapes.PersonOrName, "Who.") { IsRequired = true };

    public static Field CreditText { get; } = new("credit", Shapes.Text, "The wording of the credit.");

    public static Field Directors { get; } =
        new("directors", Shapes.ShortRows("a credit", CreditPerson, CreditText), "Who directed it.") { IsUsual = true };

    public static Field Writers { get; } =
        new("writers", Shapes.ShortRows("a credit", CreditPerson, CreditText), "Who wrote it.") { IsUsual = true };

    public static Field BasedOnWork { get; } =
        new("work", new ReferenceShape(["works"], AllowsName: true), "The work that it grew from.")
        {
            IsRequired = true,
        };

    public static Field BasedOnRelation { get; } =
        new("relation", Shapes.Text, "How: adaptation, inspired by, filmed staging …");

    public static Field BasedOn { get; } =
        new(
            "based_on",
            Shapes.ShortRows("a work it grew from", BasedOnWork, BasedOnRelation),
            "Book, ballet or play behind it."
        )
        {
            IsUsual = true,
        };

    public static Field CastPerson { get; } = new("person", Shapes.PersonOrName, "The player.") { IsRequired = true };

    public static Field CastCharacter { get; } = new("character", Shapes.Text, "The role, as credited.");

    public static Field CastPortrays { get; } =
        new("portrays", Shapes.Person, "The real person behind the role; leave it out where nobody is.");

    public static Field CastOrder { get; } = new("order", new NumberShape(1, 10_000), "Place in the credits.");

    public static Field Cast { get; } =
        new(
            "cast",
            Shapes.ShortRows("a cast row", CastPerson, CastCharacter, CastPortrays, CastOrder),
            "Who plays whom, and which real person stands behind the role."
        )
        {
            IsUsual = true,
        };

    public static Field CrewPerson { get; } = new("person", Shapes.PersonOrName, "Who.") { IsRequired = true };

    public static Field CrewRole { get; } = new("role", Shapes.Text, "What they did: choreography, camera, design …");

    public static Field Crew { get; } =
        new("crew", Shapes.Rows("a crew row", CrewPerson, CrewRole), "Who else made it.");

    public static Field CompanyOrganisation { get; } =
        new("organisation", new ReferenceShape(["organisations"], AllowsName: true), "The company.")
        {
            IsRequired = true,
        };

    public static Field CompanyRole { get; } =
        new("role", Shapes.Text, "Its part: distributor, production, dance company, studio …");

    public static Field Companies { get; } =
        new(
            "companies",
            Shapes.ShortRows("a company row", CompanyOrganisation, CompanyRole),
            "Companies and their parts."
        )
        {
            IsUsual = true,
        };

    public static Field FilmedIn { get; } =
        new("filmed_in", new ListShape(new ReferenceShape(["places"], AllowsName: true)), "Where it was shot.");

    public static Field ReleaseDate { get; } = new("date", Shapes.Date, "When.");

    public static Field ReleasePlace { get; } =
        new(
            "place",
            new ReferenceShape(["places", "organisations"], AllowsName: true),
            "Where: a place or a festival."
        );

    public static Field ReleaseCountry { get; } = new("country", Shapes.Country, "In which country.");

    public static Field ReleaseKind { get; } =
        new("kind", Shapes.Choice("festival", "theatrical", "television", "home", "online"), "How.");

    public static Field ReleaseBy { get; } =
        new("by", new ReferenceShape(["organisations"], AllowsName: true), "Who released it.");

    public static Field Releases { get; } =
        new(
            "releases",
            Shapes.Rows("a release", ReleaseDate, ReleasePlace, ReleaseCountry, ReleaseKind, ReleaseBy),
            "When and where it was shown."
        )
        {
            IsUsual = true,
        };

    public static Field RatingSystem { get; } = new("system", Shapes.Text, "Who rates: MPA, BBFC …");

    public static Field RatingValue { get; } =
        new("value", Shapes.Text, "The rating.") { IsRequired = true, IsAttested = false };

    public static Field RatingReason { get; } = new("reason", Shapes.Text, "Why.");

    public static Field Ratings { get; } =
        new("ratings", Shapes.Rows("a rating", RatingSystem, RatingValue, RatingReason), "Age ratings.");

    public static Field BoxOfficeKind { get; } =
        new("kind", Shapes.Choice("opening-weekend", "gross", "budget"), "What the figure counts.")
        {
            IsRequired = true,
        };

    public static Field BoxOfficeTerritory { get; } =
        new(
            "territory",
            new PatternShape(
                "a country code or 'worldwide'",
                "US, worldwide",
                string.Join('|', CountryCodes.OfToday) + "|worldwide"
            )
            {
                Meant = CountryCodes.Meant,
            },
            "Where."
        );

    public static Field BoxOfficeAmount { get; } =
        new("amount", new NumberShape(0, 1_000_000_000_000m, IsWhole: false), "The figure, without blanks or commas.")
        {
            IsRequired = true,
        };

    public static Field BoxOfficeCurrency { get; } = new("currency", Shapes.Currency, "Its currency.");

    public static Field BoxOfficeDate { get; } = new("date", Shapes.Date, "The day up to which it counts.");

    public static Field BoxOffice { get; } =
        new(
            "box_office",
            Shapes.Rows(
                "a box office figure",
                BoxOfficeKind,
                BoxOfficeTerritory,
                BoxOfficeAmount,
                BoxOfficeCurrency,
                BoxOfficeDate
            ),
            "Budget and takings."
        );

    public static Field AwardWins { get; } = new("wins", Shapes.Count, "How many it won, where only a count is known.");

    public static Field AwardNominations { get; } =
        new("nominations", Shapes.Count, "How many nominations, where only a count is known.");

    public static Field AwardName { get; } = new("name", Shapes.Text, "The award.");

    public static Field AwardYear { get; } = new("year", Shapes.Date, "When.");

    public static Field AwardCategory { get; } = new("category", Shapes.Text, "For what.");

    public static Field AwardResult { get; } = new("result", Shapes.Choice("won", "nominated"), "Won or nominated.");

    public static Field AwardWho { get; } = new("who", new ListShape(Shapes.PersonOrName), "Who got it.");

    public static Field Awards { get; } =
        new(
            "awards",
            Shapes.Rows(
                "an award",
                AwardWins,
                AwardNominations,
                AwardName,
                AwardYear,
                AwardCategory,
                AwardResult,
                AwardWho
            ),
            "Awards by name, or their count."
        );

    public static Field MusicTitle { get; } = new("title", Shapes.AnyPageOrName, "The piece.") { IsRequired = true };

    public static Field MusicComposer { get; } = new("composer", new ListShape(Shapes.PersonOrName), "Who wrote it.");

    public static Field MusicArranger { get; } =
        new("arranger", new ListShape(Shapes.PersonOrName), "Who arranged it.");

    public static Field MusicPerformer { get; } =
        new("performer", new ListShape(Shapes.PersonOrName), "Who performs it.");

    public static Field MusicWriter { get; } =
        new("writer", new ListShape(Shapes.PersonOrName), "Who wrote its words.");

    public static Field Music { get; } =
        new(
            "music",
            Shapes.Rows("a piece of music", MusicTitle, MusicComposer, MusicArranger, MusicPerformer, MusicWriter),
            "Music heard in it."
        );

    public static Field QuoteSpeaker { get; } = new("speaker", Shapes.PersonOrName, "Who says it, as person or role.");

    public static Field QuoteText { get; } = new("text", Shapes.Text, "What is said.") { IsRequired = true };

    public static Field QuoteWording { get; } =
        new("wording", Shapes.Choice("verbatim", "paraphrase"), "The words themselves, or their sense.");

    public static Field Quotes { get; } =
        new(
            "quotes",
            Shapes.Rows("a quotation", QuoteSpeaker, QuoteText, QuoteWording),
            "Lines from the film, or about it."
        );

    public static Field Goofs { get; } = new("goofs", Shapes.Texts, "Slips: what could not have been so.");

    public static Field ConnectionKind { get; } =
        new(
            "kind",
            Shapes.Choice("referenced-in", "references", "adaptation-of", "followed-by", "follows", "version-of"),
            "How."
        )
        {
            IsRequired = true,
        };

    public static Field ConnectionTitle { get; } = new("title", Shapes.Text, "The other film, programme or work.");

    public static Field ConnectionYear { get; } = new("year", Shapes.Date, "Its year.");

    public static Field ConnectionTo { get; } = new("to", Shapes.AnyPage, "Its page, where it has one.");

    public static Field Connections { get; } =
        new(
            "connections",
            Shapes.Rows("a connection", ConnectionKind, ConnectionTitle, ConnectionYear, ConnectionTo),
            "Films and programmes that refer to it, or to which it refers."
        );

    public static Field ReviewTitle { get; } = new("title", Shapes.Text, "Its heading.");

    public static Field ReviewAuthor { get; } =
        new("author", Shapes.PersonOrName, "Who wrote it, or under which name.");

    public static Field ReviewDate { get; } = new("date", Shapes.Date, "When.");

    public static Field ReviewHelpfulYes { get; } = new("yes", Shapes.Count, "Readers who found it helpful.");

    public static Field ReviewHelpfulOf { get; } = new("of", Shapes.Count, "Readers who were asked.");

    public static Field ReviewHelpful { get; } =
        new(
            "helpful",
            Shapes.Row("a count of readers", ReviewHelpfulYes, ReviewHelpfulOf),
            "What readers thought of it."
        );

    public static Field ReviewText { get; } = new("text", Shapes.Text, "What it says, in a few words.");

    public static Field ReviewWording { get; } =
        new("wording", Shapes.Choice("verbatim", "paraphrase"), "The words themselves, or their sense.");

    public static Field Reviews { get; } =
        new(
            "reviews",
            Shapes.Rows("a review", ReviewTitle, ReviewAuthor, ReviewDate, ReviewHelpful, ReviewText, ReviewWording),
            "What reviewers and viewers wrote."
        );

    public static Field About { get; } =
        new("about", new ListShape(Shapes.AnyPage), "People, events and works it is about.");

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new(
            "film",
            "films",
            "A film, a filmed ballet or a television film.",
            [
                OriginalTitle,
                Year,
                Kind,
                Genres,
                Countries,
                Languages,
                Colour,
                AspectRatio,
                Runtime,
                Directors,
                Writers,
                BasedOn,
                Cast,
                Crew,
                Companies,
                FilmedIn,
                Releases,
                Ratings,
                BoxOffice,
                Awards,
                Music,
                Quotes,
                Goofs,
                Connections,
                Reviews,
                About,
            ]
        );
}
