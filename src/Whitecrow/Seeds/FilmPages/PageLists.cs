using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Lists of words from a known stock: genres, countries, languages.</summary>
internal static class PageLists
{
    private static readonly Pattern Glued = Pattern.Of(@"(?<end>\p{Ll})(?<begin>\p{Lu})");
    private static readonly Pattern Bracket = Pattern.Of(@"\([^()]*\)");

    /// <summary>The genres that film databases know.</summary>
    private static readonly HashSet<string> GenreNames = new(
        """
        Action|Adventure|Animation|Biography|Comedy|Crime|Documentary|Drama|Family|Fantasy|Film-Noir|Game-Show|History
        Horror|Music|Musical|Mystery|News|Reality-TV|Romance|Sci-Fi|Science Fiction|Short|Sport|Talk-Show|Thriller|War
        Western|Ballet|Dance|Period Drama|Docudrama|Biopic|Melodrama|Historical|Adult|Historical Drama|Political Drama
        Biographical|Costume Drama|Satire|Arthouse|Experimental|Film Noir|Sports|Concert|Performance|Spy|Kids|Noir
        """.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Genres, where every part of the text is one.</summary>
    public static bool Genres(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Note(
            All(Unglued(value), ",|/·", g => GenreNames.Contains(g) ? g.ToLowerInvariant() : null),
            reading,
            film,
            lines,
            "genres"
        );

    // "Period DramaDramaMusic": buttons side by side. A stranger among two known genres is one as well.
    private static string Unglued(string value)
    {
        var parts = Glued.Replace(value, "${end}|${begin}").Split('|');
        return
            parts.Count(GenreNames.Contains) >= 2
            && value.Length <= 100
            && !value.Contains(',', StringComparison.Ordinal)
            ? string.Join('|', parts.Where(p => GenreNames.Contains(p)))
            : value;
    }

    /// <summary>True where one part of the text at least is a known genre.</summary>
    public static bool HasGenre(string value) => Parts(Unglued(value), ",|/·").Any(GenreNames.Contains);

    /// <summary>True where every part of the text is a genre.</summary>
    public static bool AreGenres(string value) => All(value, ",|/·", g => GenreNames.Contains(g) ? g : null).Length > 0;

    /// <summary>Countries, where every part of the text is one.</summary>
    public static bool Countries(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Note(All(value, ",|/", CountryOf), reading, film, lines, "countries");

    /// <summary>Languages, where every part of the text is one.</summary>
    public static bool Languages(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Note(All(value, ",|/", LanguageOf), reading, film, lines, "languages");

    /// <summary>True for a line such as <c>UK | France</c> or <c>English | French</c>, whose parts are all of one kind.</summary>
    public static bool AreIn(string text) =>
        text.Contains('|', StringComparison.Ordinal)
        && (
            All(text, "|", CountryOf).Length > 1
            || All(text, "|", LanguageOf).Length > 1
            || All(text, "|", g => GenreNames.Contains(g) ? g : null).Length > 1
        );

    /// <summary>Behind a label even a stranger among the parts does not make the others doubtful; it is reported.</summary>
    public static bool Labelled(ReadingBuilder reading, string film, LineRange lines, string value, Label label)
    {
        Func<string, string?> read = label switch
        {
            Label.Country => CountryOf,
            Label.Language => LanguageOf,
            _ => g => GenreNames.Contains(g) || IsShortWord(g) && !IsHeading(g) ? g.ToLowerInvariant() : null,
        };
        var field = PageValues.GapOf(new(label, "", ""))!;
        var isRead = false;
        var strange = new List<string>();
        var list = label == Label.Genre ? Unglued(value) : value.Replace(" - ", ", ", StringComparison.Ordinal);
        foreach (var part in Parts(list, ",|/·"))
        {
            if (read(part) is { } known)
            {
                isRead = true;
                reading.Claim(lines, film, field, ClaimValue.Of(known));
            }
            else
            {
                strange.Add(part);
            }
        }

        if (isRead && strange.Count > 0)
        {
            reading.Report(
                Diagnostics.DiagnosticCode.UnreadLine,
                lines.Last,
                $"'{string.Join("', '", strange)}' is no known name for '{field}' and is left out; add it by hand"
            );
        }

        return isRead;
    }

    /// <summary>The values of all parts; empty where one of them has none: such a list is not what it seems.</summary>
    public static ImmutableArray<T> All<T>(string value, string separators, Func<string, T?> read)
        where T : class
    {
        var found = Parts(value, separators).Select(read).ToArray();
        return found.Any(f => f is null) ? [] : [.. found.OfType<T>()];
    }

    /// <summary>The same for values that are not references.</summary>
    public static ImmutableArray<T> All<T>(string value, string separators, Func<string, T?> read)
        where T : struct
    {
        var found = Parts(value, separators).Select(read).ToArray();
        return found.Any(f => f is null) ? [] : [.. found.Select(f => f!.Value)];
    }

    private static string[] Parts(string value, string separators) =>
        value.Split([.. separators], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Note(
        ImmutableArray<string> found,
        ReadingBuilder reading,
        string film,
        LineRange lines,
        string field
    )
    {
        foreach (var one in found)
        {
            reading.Claim(lines, film, field, ClaimValue.Of(one));
        }

        return found.Length > 0;
    }

    private static string? CountryOf(string name) => Language.Countries.Code(Bracket.Replace(name, ""));

    private static string? LanguageOf(string name) => Language.Languages.Tag(Bracket.Replace(name, "").Trim());

    // "Releases" below "Genres" is the next of a row of headings.
    private static bool IsHeading(string text) =>
        PageSections.Opened(text) is not null || PageLabels.Alone(text) is not null || Furniture.IsOne(text);

    private static bool IsShortWord(string text) =>
        text.Length <= 30 && text.Split(' ').Length <= 3 && text.All(c => char.IsLetter(c) || c is ' ' or '-');
}
