using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>The line that opens an item of a list: a title and a year, in whatever order and dress.</summary>
/// <param name="Title">Without numbers, bullets, quotation marks and asterisks.</param>
/// <param name="Date">The year or the years in EDTF.</param>
/// <param name="Remarks">What stands behind the year in its brackets, and in further ones.</param>
/// <param name="Rest">The words behind; empty for none.</param>
internal sealed record ListItem(string Title, string Date, string[] Remarks, string Rest)
{
    private const int LongestLine = 1500;
    private const int LongestTitle = 120;

    private static readonly Pattern TitleFirst = Pattern.Of(
        @"^(?:(?:no\. ?|No\. ?|[#(])?\d{1,3}[.):\]]?\s+|[-*•–·▪►‣+]\s*)?(?<title>[^()\t]{1,120}?)\s*\((?<year>(?:1[89]|20)\d{2})(?:\s?[–\-/]\s?(?<to>\d{2,4})?)?(?: (?:TV )?film)?(?:[,;] (?<more>[^()]{1,120}))?\)(?<rest>.*)$"
    );
    private static readonly Pattern Parted = Pattern.Of(
        @"^(?<title>[^()\t–—|]{1,80}?)(?: [–—|\-] |, )(?<year>(?:1[89]|20)\d{2})(?: [–—|\-] (?<rest>[^–—|]{2,80}))?$"
    );
    private static readonly Pattern YearFirst = Pattern.Of(
        @"^(?:[-*•–·]\s*)?\(?(?<year>(?:1[89]|20)\d{2})\)?\s?[–—:\-.]\s+(?<title>[^,.;:–—]{1,80}?)(?:(?:,| [–—-]|[.:;]) (?<rest>.{2,}))?$"
    );
    private static readonly Pattern Square = Pattern.Of(@"^\s*\[(?<words>[^\[\]]{1,40})\]");
    private static readonly Pattern Score = Pattern.Of(
        @"^\s+(?:[★☆⭐✭✰½]+|\*{2,5}(?:½)?|\d{1,2}(?:\.\d)?/(?:5|10|100))(?:\s*$)"
    );
    private static readonly Pattern Directed = Pattern.Of(
        $@"^(?:(?:no\. ?|No\. ?|[#(])?\d{{1,3}}[.):\]]?\s+|[-*•–·▪►‣+]\s*)?(?<title>[^()\t|]{{1,100}}?)(?:,| [–—-]| \()? ?(?i:dir\.|dir|directed by|director:?) (?<by>{Pattern.Names})(?:, (?<more>[\p{{L}} /]{{2,60}}))?, (?<year>(?:1[89]|20)\d{{2}})\)?(?:[,.;:]? (?<rest>.+)|[.;,])?$",
        "dir",
        "Dir"
    );
    private static readonly Pattern Separator = Pattern.Of(@"^(?:\s*[:–—\-.|,;]\s+|\s*[:–—]\s*|\t\s*)");
    private static readonly Pattern AnotherYear = Pattern.Of(@"\((?:1[89]|20)\d{2}\)");
    private static readonly Pattern Mention = Pattern.Of(
        @"^(?i:honou?rable mentions?|special mentions?|bonus(?: film| pick)?|runners?[- ]up|number \d{1,3}|also recommended): "
    );
    private static readonly Pattern FactsBelow = Pattern.Of(
        @"^(?:(?<where>\p{Lu}[\p{L}. /]{1,40}), ?)?\(?(?<year>(?:1[89]|20)\d{2})\)?(?:\s*[,|·•;–—.\-]\s*(?<more>[^!?]{2,120}))?\.?$"
    );
    private static readonly Pattern DirectedBy = Pattern.Of(
        @"^(?:(?i:dir\.|dir:|dir|directed by|director:?|d:)|by) (?<names>.+)$"
    );
    private static readonly Pattern Numbered = Pattern.Of(
        @"^(?:(?:no\. ?|No\. ?|[#(])?\d{1,3}[.):\]]\s+|[-*•–·▪►‣+]\s*)"
    );
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

        var words = Separator.Match(rest) is { Success: true } separator ? rest[separator.Length..] : rest;
        var isParted = words.Length < rest.Length || rest.Length == 0;

        // "Also seen: A (1970), B (1980)" and "When A (1970) came out" speak of films; they open no item.
        return
            isParted
            && IsTitle(match.Groups["title"].Value, match.Groups["title"].Index > 0)
            && !AnotherYear.IsMatch(words)
            ? Make(match, [.. remarks], words)
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
            ? Make(match, RemarksOf(match), match.Groups["rest"].Value)
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
            && FactsBelow.Match(below.Trim()) is { Success: true } match
            && Below(below).Remarks.All(IsFact)
            && IsTitle(text, isMarked: false)
            ? new(
                Numbered.Replace(text, "").Trim('“', '”', '"', '‘', '«', '»', ' '),
                match.Groups["year"].Value,
                [],
                ""
            )
            : null;
    }

    /// <summary>The year and what else a line below a title says.</summary>
    public static (string Year, string[] Remarks) Below(string line)
    {
        var match = FactsBelow.Match(line.Trim());
        var where = match
            .Groups["where"]
            .Value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var more = match
            .Groups["more"]
            .Value.Split(
                [',', '|', '·', '•', ';'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            );
        return (match.Groups["year"].Value, [.. where, .. more.Select(m => m.TrimEnd('.'))]);
    }

    /// <summary>True for a country, a length, a genre, a colour or a director with the word for it.</summary>
    public static bool IsFact(string part) =>
        Countries.Code(part) is not null
        || FilmPages.PageTechnics.IsRuntime(part)
        || FilmPages.PageLists.AreGenres(part)
        || FilmPages.BareLines.IsColour(part)
        || DirectorIn(part) is not null;

    /// <summary>The names behind "dir." or "directed by"; null for other words.</summary>
    public static string? DirectorIn(string part) =>
        DirectedBy.Match(part) is { Success: true } by && FilmPages.PagePeople.AreNames(by.Groups["names"].Value)
            ? by.Groups["names"].Value
            : null;

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

    /// <summary>The first year.</summary>
    public int Year => int.Parse(Date[..4], CultureInfo.InvariantCulture);
}
