using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>The line that opens an item of a list: a title and a year, in whatever order and dress.</summary>
/// <param name="Title">Without numbers, bullets, quotation marks and asterisks.</param>
/// <param name="Date">The year or the years in EDTF; null where none is given.</param>
/// <param name="Remarks">What stands behind the year in its brackets, and in further ones.</param>
/// <param name="Rest">The words behind; empty for none.</param>
internal sealed record ListItem(string Title, string? Date, string[] Remarks, string Rest)
{
    private const int LongestLine = 1500;
    private const int LongestTitle = 120;
    private const int FewestFacts = 4;

    // "3. ", "#3 – ", "No. 3: ", "• "
    private const string Mark =
        @"(?:(?:(?:no\. ?|No\. ?|[#(])\d{1,3}[.):\]]?|\d{1,3}[.):\]])\s+(?:[–—-]\s+)?|[-*•–·▪►‣+]\s*)";

    // The number may stand without a sign: "3 Title (1961)".
    private const string LooseMark = @"(?:(?:no\. ?|No\. ?|[#(])?\d{1,3}[.):\]]?\s+(?:[–—-]\s+)?|[-*•–·▪►‣+]\s*)";

    private static readonly Pattern TitleFirst = Pattern.Of(
        "^"
            + LooseMark
            + @"?(?<title>[^()\t]{1,120}?)\s*\((?:(?<where>\p{Lu}[\p{L}./ \-]{1,40}),? )?(?<year>(?:1[89]|20)\d{2})(?:\s?[–\-/]\s?(?<to>\d{2,4})?)?(?: (?:TV )?film)?(?:[,;] (?<more>[^()]{1,120}))?\)(?<rest>.*)$"
    );
    private static readonly Pattern Parted = Pattern.Of(
        "^"
            + Mark
            + @"?(?<title>[^()\t–—|]{1,80}?)(?: [–—|\-] |, )(?<year>(?:1[89]|20)\d{2})(?: [–—|\-] (?<rest>[^–—|]{2,80})|[,.;] (?<facts>.{2,200}))?$"
    );
    private static readonly Pattern YearFirst = Pattern.Of(
        @"^(?:[-*•–·]\s*)?\(?(?<year>(?:1[89]|20)\d{2})\)?\s?[–—:\-.]\s+(?<title>[^,.;:–—]{1,80}?)(?:(?:,| [–—-]|[.:;]) (?<rest>.{2,}))?$"
    );
    private static readonly Pattern Square = Pattern.Of(@"^\s*\[(?<words>[^\[\]]{1,40})\]");
    private static readonly Pattern Score = Pattern.Of(
        @"^\s+(?:[★☆⭐✭✰½]+|\*{2,5}(?:½)?|\d{1,2}(?:\.\d)?/(?:5|10|100))(?:\s*$)"
    );
    private static readonly Pattern Directed = Pattern.Of(
        "^"
            + LooseMark
            + $@"?(?<title>[^()\t|]{{1,100}}?)(?:,| [–—-]| \()? ?(?i:dir\.|dir|directed by|director:?) (?<by>{Pattern.Names})(?:, (?<more>[\p{{L}} /]{{2,60}}))?, (?<year>(?:1[89]|20)\d{{2}})\)?(?:[,.;:]? (?<rest>.+)|[.;,])?$"
    );
    private static readonly Pattern Separator = Pattern.Of(@"^(?:\s*[:–—\-.|,;]\s+|\s*[:–—]\s*|\t\s*)");
    private static readonly Pattern AnotherYear = Pattern.Of(@"\((?:1[89]|20)\d{2}\)");
    private static readonly Pattern Mention = Pattern.Of(
        @"^(?i:honou?rable mentions?|special mentions?|bonus(?: film| pick)?|runners?[- ]up|number \d{1,3}|also recommended): "
    );
    private static readonly Pattern Numbered = Pattern.Of("^" + Mark + @"");
    private static readonly Pattern Marks = Pattern.Of(@"^(?:#{1,6}\s+|>\s+)");

    /// <summary>A line without the marks of Markdown around it.</summary>
    public static string Plain(string line)
    {
        var text = Marks.Replace(line.Trim(), "").Trim();
        return
            text.Contains("**", StringComparison.Ordinal)
            || text.Contains("__", StringComparison.Ordinal)
            || text.StartsWith('*') && !text.StartsWith("* ", StringComparison.Ordinal)
            || text.StartsWith('_')
            ? text.Replace("*", "", StringComparison.Ordinal).Trim('_', ' ')
            : text;
    }

    /// <summary>The item that a line opens; null where it opens none.</summary>
    public static ListItem? Of(string line)
    {
        var text = Plain(line);
        text = Mention.Replace(text, "");
        if (text.Length is 0 or > LongestLine || TitleFirst.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var rest = match.Groups["rest"].Value.TrimEnd();
        var where = match
            .Groups["where"]
            .Value.Split(['/', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var remarks = match.Groups["more"] is { Success: true } more
            ? more
                .Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .ToList()
            : [];
        if (Square.Match(rest) is { Success: true } square)
        {
            remarks.Add(square.Groups["words"].Value);
            rest = rest[square.Length..];
        }

        if (Score.Match(rest) is { Success: true } score)
        {
            remarks.Add(score.Value.Trim());
            rest = rest[score.Length..];
        }

        var words =
            Separator.Match(rest) is { Success: true } separator ? rest[separator.Length..]
            : OpensWithPeople(rest) ? rest.Trim()
            : rest;
        var isParted = words.Length < rest.Length || rest.Length == 0;

        // "Also seen: A (1970), B (1980)" and "When A (1970) came out" speak of films; they open no item.
        return
            isParted
            && where.All(w => Countries.Code(w) is not null)
            && IsTitle(match.Groups["title"].Value, match.Groups["title"].Index > 0)
            && !AnotherYear.IsMatch(words)
            ? Make(match, [.. where, .. remarks], words)
            : null;
    }

    /// <summary>The same for lists that set the year apart by dashes or in front: <c>Dancer – 2016 – Steven Cantor</c>.</summary>
    public static ListItem? WithoutBrackets(string line)
    {
        var text = Plain(line);
        return
            text.Length is > 0 and <= 250
            && new[] { Directed.Match(text), Parted.Match(text), YearFirst.Match(text) }.FirstOrDefault(m =>
                m.Success && IsTitle(m.Groups["title"].Value, isMarked: true)
            )
                is { } match
            && ListFacts.Of(match.Groups["facts"].Value).All(ListFacts.IsOne)
            ? Make(match, RemarksOf(match), match.Groups["rest"].Value + match.Groups["facts"].Value)
            : null;
    }

    /// <summary>A title in a line of its own above its year: <c>1963, 91 min, black and white</c>.</summary>
    public static ListItem? AboveYear(string line, string below)
    {
        var text = Plain(line);
        return
            text.Length is > 0 and <= 80
            && text[^1] is not ('.' or ':' or ',' or ';' or '»')
            && !text.Contains('|', StringComparison.Ordinal)
            && Below(below) is { } facts
            && IsTitle(text, isMarked: false)
            ? new(Untitled(text), facts.Year, [], "")
            : null;
    }

    /// <summary>A title in a line of its own, whatever stands below it; null for a line that is none.</summary>
    public static string? Alone(string line)
    {
        var text = Plain(line);
        return
            text.Length is > 0 and <= 80
            && text[^1] is not ('.' or ':' or ',' or ';' or '»')
            && !text.Contains('|', StringComparison.Ordinal)
            && !text.Contains(": ", StringComparison.Ordinal)
            && IsTitle(text, isMarked: false)
            ? Untitled(text)
            : null;
    }

    /// <summary>The year and what else a line below a title says; null for a line that says other things.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isBelowItem">True where the line above is known to be a title: then bare names are who made the film.</param>
    public static (string Year, ImmutableArray<string> Remarks)? Below(string line, bool isBelowItem = false)
    {
        var facts = line.Length is >= 4 and <= 200 ? ListFacts.Of(line) : [];
        var years = facts.Where(ListFacts.IsYear).ToArray();
        var known = facts.Count(f =>
            ListFacts.IsYear(f) || ListFacts.IsOne(f) || isBelowItem && FilmPages.PagePeople.AreNames(f)
        );

        // One stranger among many, as "35 mm", makes the others no less certain.
        return years is [var year] && (known == facts.Length || known >= FewestFacts && known == facts.Length - 1)
            ? (year, facts.Remove(year))
            : null;
    }

    private static string Untitled(string text) => Numbered.Replace(text, "").Trim('“', '”', '"', '‘', '«', '»', ' ');

    // "(1949) dir. Anna Berg", "(1949) starring Eva Holm": no sign parts the year from who made the film.
    private static bool OpensWithPeople(string rest) =>
        rest.StartsWith(' ')
        && rest.Length <= 150
        && ListFacts.Of(rest.Split(" – ")[0].Split(" — ")[0]) is [var first, ..]
        && (ListFacts.DirectorIn(first) is not null || ListFacts.PlayersIn(first) is not null);

    // "dir. A & B, Spain, 1957": the last of the names is a country.
    private static string[] RemarksOf(Match match)
    {
        if (match.Groups["by"] is not { Success: true } by)
        {
            return [];
        }

        var names = by.Value.Split(", ");
        var people = names.TakeWhile(n => Countries.Code(n) is null).ToArray();
        return
        [
            $"dir. {string.Join(", ", people)}",
            .. names[people.Length..],
            .. match
                .Groups["more"]
                .Value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
    }

    private static ListItem Make(Match match, string[] remarks, string rest)
    {
        var year = match.Groups["year"].Value;
        var date =
            match.Groups["to"].Value is { Length: 2 or 4 } to
            && year[..(4 - to.Length)] + to is var last
            && string.CompareOrdinal(last, year) > 0
                ? $"{year}/{last}"
                : year;
        return new(
            match.Groups["title"].Value.Trim().Trim('“', '”', '"', '‘', '«', '»', '*', '_', ' ', ',').Trim(),
            date,
            remarks,
            rest.Trim().Trim('*').Trim()
        );
    }

    // A title begins with a capital or a figure and is no sentence.
    private static bool IsTitle(string text, bool isMarked)
    {
        var title = text.Trim().Trim('“', '"', '‘', '«', '*', '_', ' ');
        return title.Length is > 0 and <= LongestTitle
            && (
                isMarked
                || char.IsUpper(title[0])
                || char.IsDigit(title[0])
                || !char.IsLetter(title[0])
                || !char.IsLower(title[0])
            )
            && !title.Contains(". ", StringComparison.Ordinal)
            && !FilmPages.Connections.IsOne($"{title} (1900)")
            && title.Split(' ').Length <= 16;
    }

    /// <summary>The first year; null where none is given.</summary>
    public int? Year => Date is null ? null : int.Parse(Date[..4], CultureInfo.InvariantCulture);
}
