using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.Lists;

/// <summary>Reads a list of films: titles with years, each with remarks below it.</summary>
internal static class ListReader
{
    private static readonly Regex Item = Pattern.Of(
        @"^(?:[#(]?\d{1,3}[.):]?\s+|[-*•–]\s*)?(?<title>[^()\t]{1,120}?)\s*\((?<year>(?:1[89]|20)\d{2})(?:[–\-/](?<to>\d{2,4})?)?(?: (?:TV )?film)?(?:, (?<more>[^()]{1,60}))?\)\s*(?:[:–—\-]\s*(?<rest>.+))?$"
    );
    private static readonly Regex Labelled = Pattern.Of(@"^(?<label>\p{Lu}[\p{L} ]{1,25}):\s*(?<text>.*)$");
    private static readonly Regex CutOff = Pattern.Of(
        @"(?:\b(?<word>in|on|at|by|of|the|a|an|and|with|to|from|for|was|is|that|which|who)|,)\s*$"
    );
    private static readonly Regex FirstPerformed = Pattern.Of(
        @"(?i)\bfirst (?:performed|performance|staged|shown|given|produced)\b|\bpremiered?\b"
    );

    /// <summary>True for the line that opens an item.</summary>
    public static bool IsItem(string line) => line.Length <= 300 && Item.IsMatch(line.Trim());

    /// <summary>Reads a list.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var context = new ProseContext(null, null, null, null, SpeaksOfOthers: false);
        var introduction = new List<string>();
        for (var number = 1; number <= reading.Text.LineCount; number++)
        {
            var line = reading.Text.Line(number).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var lines = new LineRange(number, number);
            if (line.Length <= 300 && Item.Match(line) is { Success: true } match)
            {
                context = Open(reading, lines, match);
                if (match.Groups["rest"].Success)
                {
                    Remark(reading, number, match.Groups["rest"].Value, "description", context);
                }
            }
            else if (context.FilmId is null)
            {
                introduction.Add(line);
                reading.Passage(lines, BareWords(line) ? "heading" : "introduction");
            }
            else
            {
                var labelled = Labelled.Match(line);
                var label = labelled.Success ? labelled.Groups["label"].Value.ToLowerInvariant() : "description";
                var text = labelled.Success ? labelled.Groups["text"].Value : line;
                if (text.Length == 0)
                {
                    reading.Gap(lines, context.FilmId, label.Replace(' ', '_'));
                }
                else if (labelled.Success && Fields(reading, lines, context, text))
                {
                    // The label named a field and its value was one.
                }
                else
                {
                    Remark(reading, number, text, label, context);
                }
            }
        }

        reading.Topic = Theme.Of(introduction) is { } theme ? $"{theme}-film" : "film";
    }

    private static ProseContext Open(ReadingBuilder reading, LineRange lines, Match match)
    {
        var title = match.Groups["title"].Value.Trim().Trim('“', '”', '"', '*', '_').Trim();
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var film = reading.Book.Film(title, year, lines);
        reading.MainId ??= film;
        var date = match.Groups["to"] is { Success: true, Length: 4 } to
            ? $"{year}/{to.Value}"
            : year.ToString(CultureInfo.InvariantCulture);
        reading.Claim(lines, film, "title", ClaimValue.Of(title));
        reading.Claim(lines, film, "year", ClaimValue.Of(date));
        if (match.Groups["more"] is { Success: true } more)
        {
            // "(1954, Soviet Union)", "(1975, Vadim Derbenev)".
            foreach (var part in more.Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (Countries.Code(part) is { } code)
                {
                    reading.Claim(lines, film, "countries", ClaimValue.Of(code));
                }
                else if (Names.IsFullName(part))
                {
                    reading.Claim(
                        lines,
                        film,
                        "directors",
                        ClaimValue.Row(("person", reading.Book.Person(part, lines)))
                    );
                }
                else
                {
                    reading.Passage(lines, "remark behind the year", film);
                }
            }
        }

        return new(film, title, year, null, SpeaksOfOthers: false);
    }

    // "Director: …", "Country: …" as on a database page.
    private static bool Fields(ReadingBuilder reading, LineRange lines, ProseContext context, string text)
    {
        if (
            context.FilmId is { } players
            && reading.Text.Line(lines.First).TrimStart().StartsWith("Cast:", StringComparison.Ordinal)
            && !BareLines.IsProse(text)
        )
        {
            return PageValues.People(reading, players, lines, text, "cast", null);
        }

        if (
            context.FilmId is not { } film
            || PageLabels.In(reading.Text.Line(lines.First).Trim()) is not [{ } found, ..]
            || BareLines.IsProse(text)
        )
        {
            return false;
        }

        return found.Label == Label.Stars
            ? PageValues.People(reading, film, lines, text, "cast", null)
            : PageValues.Read(
                reading,
                new(context.FilmTitle ?? "", context.FilmYear, lines, IsHeader: true),
                film,
                lines,
                found,
                text
            );
    }

    private static void Remark(ReadingBuilder reading, int number, string text, string label, ProseContext context)
    {
        ProseReader.Read(reading, number, text, context);
        var lines = new LineRange(number, number);
        if (CutOff.Match(text) is { Success: true } cut && context.FilmId is { } film)
        {
            var isPremiere = FirstPerformed.IsMatch(text);
            var about =
                isPremiere && text.Contains("ballet", StringComparison.OrdinalIgnoreCase)
                    ? reading.Book.WorkOf(context.FilmTitle!) ?? film
                    : film;
            var field = isPremiere
                ? about == film
                    ? "releases"
                    : "premiere"
                : label.Replace(' ', '_');
            reading.Gap(lines, about, field);
            reading.Report(
                DiagnosticCode.CutOffValue,
                number,
                $"the sentence ends in '{text[Math.Max(0, text.Length - 30)..].Trim()}' and lacks its last words; kept as a gap in {about}",
                cut.Index + 1
            );
        }

        reading.Passage(lines, label, About(context));
    }

    private static ImmutableArray<string> About(ProseContext context) => context.FilmId is { } film ? [film] : [];

    private static bool BareWords(string line) => line.Length < 80 && !line.EndsWith('.');
}
