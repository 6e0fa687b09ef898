using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Articles;

/// <summary>What surrounds the story of an article: who signed it and when, captions, corrections, links to other pieces.</summary>
internal static class ArticleLine
{
    private const int LongestDateLine = 90;

    private const string Date =
        @"(?<date>[12]\d{3}-\d{2}-\d{2}|\d{1,2}\.\d{2}\.[12]\d{3}|\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})";

    private static readonly Pattern DateInFront = Pattern.Of(
        $@"^\s*(?:(?i:date|published|posted|updated|last updated)(?: on)?:? )?\(?{Date}\b\)?"
    );
    private static readonly Pattern DateAnywhere = Pattern.Of(Date);
    private static readonly Pattern AroundDate = Pattern.Of(
        @"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2} ?(?:am|pm)?\b|\b(?:am|pm|gmt|bst|est|edt|pst|pdt|pt|et|cet|utc|published|posted|updated|last|modified|on|at|date|first)\b"
    );
    private static readonly Pattern By = Pattern.Of(
        $@"^(?:(?i:by|words by|written by|story by|review by|posted by|reported by|text by|interview by)|Von|Por|Par|Di|Av|Автор:?) (?<name>{Pattern.Name})(?:,? (?:and|&) {Pattern.Name})?(?: ?(?:[|,•·]|[–—-] ) ?(?<paper>.{{2,60}}))?$"
    );
    private static readonly Pattern ByBehindDate = Pattern.Of($@"\bby (?<name>{Pattern.Name})\s*$");
    private static readonly Pattern Place = Pattern.Of(
        $@"^(?<place>\p{{Lu}}[\p{{L}}\p{{M}}.’' ]{{1,30}}(?:, [\p{{L}}. ]{{2,25}})?)(?: \((?<inner>[^()]{{2,40}})\))? ?(?:—|–|--| -) "
    );
    private static readonly Pattern Caption = Pattern.Of(
        @"^(?i:photo|photos|photograph|picture|pictured|image|images|credit|caption|video)(?: credit| by| courtesy(?: of)?)?: |^(?:Photo(?:graph)?|Image)s? (?:by|courtesy)|^\((?:Photo|Image|Picture|AP Photo|Getty)[^()]*\)$|(?:Getty Images|Shutterstock|AP Photo)\)?$"
    );
    private static readonly Pattern Correction = Pattern.Of(
        @"(?i)^\W{0,3}(?:correction|clarification|editor['’]s note|update)\b[^:]{0,20}:|^\W{0,3}(?:this|an earlier version of this) (?:article|story|post|piece|review)\b.*\b(?:amended|corrected|updated|misspelled|misstated|stated)"
    );
    private static readonly Pattern Credits = Pattern.Of(
        @"^\((?i:reporting|additional reporting|editing|writing|compiled|translated)\b[^()]*\)$|^(?i:additional reporting|reporting) by\b.{3,120}$"
    );
    private static readonly Pattern Related = Pattern.Of(
        @"(?i)^(?:related(?: (?:articles?|stories|content|links?|coverage|reading|news))?|must[- ]reads?|more (?:from|about|on|in)\b.{0,40}|more(?: stories| news)?|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?|popular(?: on .{1,30}| now)?|most (?:read|popular|viewed)|read (?:next|also|more)|what to read next|trending(?: now)?|editors?['’]s? picks?|comments?(?: \(\d+\))?|see also|also on .{1,30}|also read|latest(?: news| stories)?|tags|topics|filed under.{0,60}|share this(?: article| story)?)\s*:?$"
    );

    /// <summary>The date that stands in front of a line, or is all that a short line says.</summary>
    /// <param name="rest">What else the line says.</param>
    /// <returns>EDTF; null where there is none.</returns>
    public static string? DateOf(string line, out string rest)
    {
        if (DateInFront.Match(line) is { Success: true } front && Dates.Find(front.Groups["date"].Value) is { } first)
        {
            rest = line[(front.Index + front.Length)..];
            return first.Edtf;
        }

        rest = line;
        if (Place.Match(line) is { Success: true } place)
        {
            return DateAnywhere.Match(place.Groups["inner"].Value) is { Success: true } inner
                ? Dates.Find(inner.Value)?.Edtf
                : null;
        }

        if (
            line.Length > LongestDateLine
            || FilmPages.BareLines.IsProse(line)
            || DateAnywhere.Match(line) is not { Success: true } any
            || Dates.Find(any.Value) is not { } date
        )
        {
            return null;
        }

        // A weekday, a time, a paper and an author may stand beside it, but no sentence.
        var others = AroundDate
            .Replace(line.Remove(any.Index, any.Length), " ")
            .Trim(' ', ',', '|', ':', '–', '-', '•', '·', '.');
        if (others.Length > 40 || others.Contains('“', StringComparison.Ordinal))
        {
            return null;
        }

        rest = "";
        return date.Edtf;
    }

    /// <summary>Who signs, where a line says so: <c>By Anna Berg | The Paper</c>, <c>2 May 2019 by Anna Berg</c>.</summary>
    public static string? AuthorOf(string line)
    {
        var match = By.Match(line.Trim());
        if (!match.Success && line.Length <= LongestDateLine && DateAnywhere.IsMatch(line))
        {
            match = ByBehindDate.Match(line.Trim());
        }

        return match.Success ? Names.Quiet(match.Groups["name"].Value) : null;
    }

    /// <summary>A paragraph without the place that agencies put in front of it.</summary>
    public static string WithoutPlace(string line)
    {
        var text = line.Trim();
        return
            Place.Match(text) is { Success: true } place
            && (place.Groups["inner"].Success || IsShouted(place.Groups["place"].Value.Split(',')[0]))
            ? text[place.Length..]
            : text;
    }

    /// <summary>The label of a line beside the story; null for the story itself.</summary>
    public static string? LabelOf(string line) =>
        Caption.IsMatch(line) ? "picture caption"
        : Correction.IsMatch(line) ? "correction"
        : Credits.IsMatch(line) ? "who reported it"
        : null;

    /// <summary>True for the heading of links to other pieces.</summary>
    public static bool OpensLinks(string line) => Related.IsMatch(line);

    private static bool IsShouted(string text) => text.Length >= 3 && !text.Any(char.IsLower);
}
