using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a stretch of prose is about, as far as its surroundings say.</summary>
/// <param name="FilmId">The film that "it" and "the film" mean; null where there is none.</param>
/// <param name="FilmTitle">Its title.</param>
/// <param name="FilmYear">Its year.</param>
/// <param name="Today">Date of the text itself in EDTF, for "this year" and for days without a year.</param>
/// <param name="SpeaksOfOthers">True where the text also speaks of other films, so that a sentence must name its own.</param>
internal sealed record ProseContext(
    string? FilmId,
    string? FilmTitle,
    int? FilmYear,
    string? Today,
    bool SpeaksOfOthers
)
{
    /// <summary>Whose life the text tells: "she" where no other person stands in front, and the surname alone; null for other texts.</summary>
    public string? Person { get; init; }

    /// <summary>What that person did in films: <c>starred</c>, <c>directed</c>, <c>wrote</c>; null where the text does not say.</summary>
    public string? Deed { get; init; }
}

/// <summary>One sentence, with what is needed to note down what it says.</summary>
internal sealed class Sentence(string text, int line, ProseContext context, ReadingBuilder reading)
{
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern FullNames = Pattern.Of(Pattern.Name);
    private static readonly Pattern Aside = Pattern.Of(
        $@"\([^()]*\)|\bstar of {Pattern.Quoted}|{Pattern.Quoted} star\b|\bstarred in {Pattern.Quoted}|[12]\d{{3}}(?:’s|'s) {Pattern.Quoted}"
    );
    private const string Prize =
        "(?:Oscar|Emmy|BAFTA|Bafta|Tony|Grammy|César|Goya|Academy Award|Golden Globe|Olivier|Palme d’Or|Pulitzer)®?";
    private const string Trade =
        "(?:actors?|actress(?:es)?|comedians?|singers?|dancers?|ballerinas?|soloists?|performers?|newcomers?|veterans?|screenwriters?|novelists?|writers?|authors?|historians?|playwrights?|biographers?|journalists?|poets?|winners?|nominees?)";
    private static readonly Pattern Trappings = Pattern.Of(
        $@"\b(?:the|an?) (?:[\p{{L}}\-]+ ){{0,3}}?(?:star|{Trade}) (?<name>\p{{Lu}})|(?<lead>^|[,;(“] ?|\b(?:and|by|with|of|from|as|to|for|[Ss]tarring|stars|[Ff]eaturing|features|are|is) |& )(?:{Prize}[- ](?:winning|nominated|winners?|nominees?) )?{Trade} (?<name>\p{{Lu}})|\b{Prize}[- ](?:winning|nominated|winners?|nominees?) (?<name>\p{{Lu}})|\b(?:Sir|Dame|Dr\.?|Prof\.|Professor) (?<name>\p{{Lu}})"
    );
    private static readonly Pattern Age = Pattern.Of(@"(?<name>\p{Lu}[\p{L}\p{M}’\-]+), \d{1,2},");
    private static readonly Pattern KnownFrom = Pattern.Of(
        $@" \((?:(?:[Tt]he )?(?:TV|[12]\d{{3}})[’']s )?{Pattern.Quoted}(?:,? (?:and )?{Pattern.Quoted})*\)"
    );
    private static readonly Pattern FilmWord = Pattern.Of(
        @"\b(?:[Ff]ilm|[Mm]ovie|[Dd]rama|[Pp]icture|[Bb]iopic|[Dd]ocumentary|[Tt]hriller|[Cc]omedy|[Mm]usical|[Ii]ts?|[Tt]railer|[Pp]roduction|[Ff]eature|[Cc]ast|[Ss]creenplay|[Ss]cript|[Ss]core|[Mm]usic|[Cc]horeography|[Cc]inematography|[Pp]roduc(?:ers?|ing|e[ds]?)|[Aa]dapted|distributes?|distributed|theat(?:er|re)s|cinemas|[Ss]ongs|[Dd]ances|[Ii]nteriors|[Ee]xteriors|[Cc]ostumes|plays?|playing|co-stars?|stars?|directing|directs|[Ss]hooting|[Ff]ilming)\b|^Director \p{Lu}"
    );

    /// <summary>Its words.</summary>
    public string Text => text;

    /// <summary>Its words without what stands around names: trades, prizes, ages, courtesies, the films somebody is known from.</summary>
    /// <remarks><c>the Polish actor Jan Kos, 24, (“Noon”)</c> is <c>Jan Kos</c>: whom a list names, not what else is said of them.</remarks>
    public string Plain { get; } = WithoutTrappings(text);

    /// <summary>Its line as a range.</summary>
    public LineRange Lines { get; } = new(line, line);

    /// <summary>What it is about.</summary>
    public ProseContext Context => context;

    /// <summary>The reading that it is part of.</summary>
    public ReadingBuilder Reading => reading;

    /// <summary>Who and what the text names.</summary>
    public EntityBook Book => reading.Book;

    /// <summary>The film that an unnamed subject means; null where the sentence may mean another.</summary>
    public string? Film => context.FilmId is { } id && MeansTheFilm() ? id : null;

    /// <summary>The id of a person; a surname that the subject of the text shares with others means the subject.</summary>
    /// <returns>Null for a name that cannot be tied to one person.</returns>
    public string? PersonId(string name) =>
        Names.IsFullName(name)
        || context.Person is not { } subject
        || Names.Key(Names.Surname(subject)) != Names.Key(name)
            ? Book.PersonId(name, Lines)
            : Book.PersonId(subject, Lines);

    /// <summary>Whom "he" or "she" at a place of the sentence means: the one person named before it, else whose life is told.</summary>
    public string? Pronoun(int at)
    {
        // "Born Viktor Halász in Budapest, he …" in the life of Viktor Hale.
        if (context.Person is not null && text.StartsWith("Born ", StringComparison.Ordinal))
        {
            return context.Person;
        }

        var names = FullNames
            .Matches(QuotedTitle.Replace(text[..at], ""))
            .Select(m => Names.Bare(m.Value))
            .Where(n => Names.IsFullName(n) && !Names.IsOrganisation(n) && Book.IsHeard(n))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return names is [var only] ? only
            : names.Length == 0 ? context.Person
            : null;
    }

    /// <summary>Notes a fact about the film.</summary>
    public void FilmClaim(string field, ClaimValue value)
    {
        if (Film is { } film)
        {
            reading.Claim(Lines, film, field, value);
        }
    }

    /// <summary>Notes a fact about anything.</summary>
    public void Claim(string about, string field, ClaimValue value) => reading.Claim(Lines, about, field, value);

    /// <summary>The title inside quotation marks and without the comma that American typography puts there.</summary>
    public static string Unquoted(string quoted) =>
        quoted.Trim('“', '”', '"', '«', '»', '‘', '’').Trim().TrimEnd(',', '.', ';', ':').Trim();

    private static string WithoutTrappings(string text) =>
        Trappings.Replace(Age.Replace(KnownFrom.Replace(text, ""), "${name},"), "${lead}${name}");

    private bool MeansTheFilm()
    {
        if (!context.SpeaksOfOthers || ProseSubject.GoesOn(text))
        {
            return true;
        }

        // "the star of “T”", "2013’s “T”" and "(“T”)" say of a person what else there is; the sentence is about this film.
        var bare = Aside.Replace(text, "");
        var titles = QuotedTitle.Matches(bare).Select(m => Unquoted(m.Value)).ToArray();
        var isNamed = context.FilmTitle is { } title && titles.Any(t => Names.Key(t) == Names.Key(title));
        return isNamed || (titles.All(t => Book.IsNoFilm(t)) && FilmWord.IsMatch(bare));
    }
}
