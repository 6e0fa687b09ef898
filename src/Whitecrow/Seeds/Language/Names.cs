using System.Collections.Immutable;
using Whitecrow.Content;

namespace Whitecrow.Seeds.Language;

/// <summary>What can be told from the look of a name alone.</summary>
internal static class Names
{
    private static readonly Pattern OfPerson = Pattern.Of(
        @"^(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'\-]*\.?|\p{Ll}{1,4})(?: (?:[dl]['’])?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'\-]*\.?|\p{Ll}{1,4}|I{1,3}))*$"
    );

    private static readonly string[] Particles =
    [
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "la",
        "le",
        "du",
        "bin",
        "ibn",
        "al",
        "el",
        "af",
        "zu",
        "y",
        "of",
    ];

    // Words that begin a sentence or stand before a name and are not part of it.
    private static readonly HashSet<string> Openers = new(
        "The A An In On At As And But Or For From With When While Where Who What How Why If It Its He His She Her They Their This That These Those There Here After Before Since Though Although Because During By To Of Not No Yes Some Each Every All Both One Two Now Then Once Also Even Only Director Directors Actor Actress Dancer Ballerina Choreographer Composer Cinematographer Editor Conductor Singer Journalist Historian Biographer Designer Photographer Writer Screenwriter Producer Novelist Author Poet Playwright Starring Featuring Known Based Set Shot Filmed Written Directed Choreographed Music Screenplay Filmmaker Legendary Film Fact Description Note Oscar-nominated Oscar-winning Born".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // Part of how somebody is addressed, not of the name.
    private static readonly HashSet<string> Courtesies = new(
        "Sir Dame Dr Dr. Prof Prof. Professor Mr Mrs Ms".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Nationalities = new(
        "Soviet Russian French British American German Italian Spanish English Ukrainian Polish Czech Serbian Croatian Hungarian Danish Swedish Cold World Eastern Western North South New Old Royal National Central".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Honorifics = new(
        "Princess Prince King Queen Emperor Empress Tsar Tsarina Count Countess Duke Duchess Baron Khan Sultan Saint St. Lord Lady Santa Father Mother".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> OrganisationNouns = new(
        "Ballet Ballets Theatre Theater Opera Orchestra Company Philharmonic Choir Troupe Ensemble Academy Studio Studios Pictures Films Film Films' Classics Entertainment Productions Media Releasing Distribution International Television Channel Society Institute University School Festival Association Corporation Inc. Ltd. Group UK Netflix Mosfilm Lenfilm StudioCanal Pathé Gaumont Focus Searchlight A24 Neon BBC Lionsgate Miramax Symphony Foundation Circus Museum Conservatory Tomatoes Metacritic".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // What pages call their parts and buttons; no part of anybody's name.
    private static readonly HashSet<string> PartsOfPages = new(
        "Info Information Consensus Score Scores Audience Options Account Ratings Rating Reviews Review Details Related Popular Trailer Trailers Videos Photos Streaming Tickets Watchlist Technical Specs Movie Movies Runtime Genre Genres Storyline Tagline User Users Critics Critic Online Available Official Synopsis Credits Awards Releases Overview Similar Titles Subtitles".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // The small words inside names, as a page in capitals prints them.
    private static readonly HashSet<string> Small = new(
        "DE DA DI DO DOS DEL VAN VON DER DEN TER DU ZU Y".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The folded, lower-case form by which names are compared.</summary>
    public static string Key(string name) => Slug.Fold(name).Replace('’', '\'').ToLowerInvariant().Trim();

    /// <summary>
    /// A form that the usual transliterations of one name share: Sergei and Sergey, Rudolf and Rudolph, Soloviev and Solovyev.
    /// </summary>
    public static string Sound(string name)
    {
        var sound = Key(name)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("ks", "x", StringComparison.Ordinal)
            .Replace("yi", "i", StringComparison.Ordinal)
            .Replace('y', 'i')
            .Replace('j', 'i')
            .Replace('w', 'v');
        var once = new System.Text.StringBuilder(sound.Length);
        foreach (var c in sound)
        {
            if (once.Length == 0 || once[^1] != c)
            {
                once.Append(c);
            }
        }

        return once.ToString();
    }

    /// <summary>A name that a page prints in capitals, as names are written: <c>EVA VON HOLM</c>, <c>J.P. O’BERG</c>.</summary>
    /// <returns>The same text where it has any small letter, or is too short to tell from initials.</returns>
    public static string Quiet(string name)
    {
        var letters = name.Where(char.IsLetter).ToArray();
        return letters.Length < 5 || !name.Contains(' ', StringComparison.Ordinal) || letters.Any(char.IsLower)
            ? name
            : string.Join(' ', name.Split(' ').Select((w, i) => i > 0 && Small.Contains(w) ? Lower(w) : Capital(w)));
    }

    // Initials stay: "J.P." and "R." end in a point, "II" and "III" count.
    private static string Capital(string word)
    {
        if (word.Contains('.', StringComparison.Ordinal) || word is "II" or "III" or "IV")
        {
            return word.Length > 3 && word.EndsWith('.') && word.Count(c => c == '.') == 1
                ? word[0] + Lower(word[1..])
                : word;
        }

        var letters = word.ToCharArray();
        for (var at = 1; at < letters.Length; at++)
        {
            if (char.IsLetter(letters[at - 1]) || letters[at - 1] is '’' or '\'' && at > 2)
            {
                letters[at] = char.ToLowerInvariant(letters[at]);
            }
        }

        return new(letters);
    }

    private static string Lower(string word) => string.Concat(word.Select(char.ToLowerInvariant));

    /// <summary>The last word, by which a person is referred to later.</summary>
    public static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>True for the words of a person's full name: two to six, capitalised, no figures.</summary>
    public static bool IsFullName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 6
            && text.Length <= 60
            && OfPerson.IsMatch(text)
            && char.IsUpper(words[^1][0])
            && !Openers.Contains(words[0])
            && !Honorifics.Contains(words[0])
            && !Nationalities.Contains(words[0])
            && !IsOrganisation(text)
            && !words.Any(PartsOfPages.Contains)
            && words.All(w =>
                (char.IsUpper(w[0]) || Particles.Contains(w, StringComparer.Ordinal)) && !EndsSentence(w)
            );
    }

    // "Herbert Ross. Anne Bancroft" are two; "J. R. Ewing Jr." is one.
    private static bool EndsSentence(string word) =>
        word.Length > 3 && word[^1] == '.' && !word[..^1].Contains('.', StringComparison.Ordinal);

    /// <summary>True for a word that begins a sentence or stands before a name and is no part of it: <c>When</c>, <c>Director</c>.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>True for a single capitalised word that may be a surname.</summary>
    public static bool IsSurname(string text) =>
        text.Length is >= 3 and <= 30
        && !text.Contains(' ', StringComparison.Ordinal)
        && OfPerson.IsMatch(text)
        && char.IsUpper(text[0])
        && text.Any(char.IsLower)
        && !Openers.Contains(text)
        && !Honorifics.Contains(text)
        && !OrganisationNouns.Contains(text);

    /// <summary>True for a name that one of its words shows to be a company's, theatre's or festival's.</summary>
    public static bool IsOrganisation(string text) => text.Split(' ').Any(OrganisationNouns.Contains);

    /// <summary>Takes away what a sentence puts around a name: an opening word, a possessive, punctuation.</summary>
    public static string Bare(string text)
    {
        var name = text.Trim(' ', ',', ';', ':', '.', '“', '”', '"');
        foreach (var ending in (ReadOnlySpan<string>)["’s", "'s", "’", "'"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                name = name[..^ending.Length];
                break;
            }
        }

        // "Spain's Marta Iglesias": where somebody comes from.
        if (
            name.IndexOf(' ', StringComparison.Ordinal) is > 2 and var first
            && name[first - 1] == 's'
            && name[first - 2] is '’' or '\''
            && Countries.Code(name[..(first - 2)]) is not null
        )
        {
            name = name[(first + 1)..];
        }

        // "Croatian-born Ana Berg" is Ana Berg.
        for (
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            space > 0
                && (Openers.Contains(name[..space]) || Courtesies.Contains(name[..space]) || IsCompound(name[..space]));

        )
        {
            name = name[(space + 1)..];
            space = name.IndexOf(' ', StringComparison.Ordinal);
        }

        return name;
    }

    private static bool IsCompound(string word) =>
        word.EndsWith("-born", StringComparison.Ordinal)
        || word.EndsWith("-based", StringComparison.Ordinal)
        || word.EndsWith("-trained", StringComparison.Ordinal)
        || word.EndsWith("-raised", StringComparison.Ordinal);

    /// <summary>The names in <c>A, B and C</c>.</summary>
    public static ImmutableArray<string> Split(string list) =>
        [
            .. list.Replace(", and ", ",", StringComparison.Ordinal)
                .Replace(" and ", ",", StringComparison.Ordinal)
                .Replace(" & ", ",", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Bare)
                .Where(n => n.Length > 0),
        ];

    /// <summary>A name that a page prints twice in a row, once.</summary>
    /// <returns>The same text where it is not doubled.</returns>
    public static string Undouble(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var half = words.Length / 2;
        return
            words.Length >= 2
            && words.Length % 2 == 0
            && words.AsSpan(0, half).SequenceEqual(words.AsSpan(half))
            // "Duran Duran" and "Yo Yo" are doubled by nature; a person's name of one word doubled is not repaired.
            && half >= 2
            ? string.Join(' ', words[..half])
            : name;
    }
}
