using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>How many episodes and seasons a series has.</summary>
internal static class SeriesLines
{
    private static readonly Pattern Episodes = Pattern.Of(
        @"^(?:Episodes ?(?<count>\d{1,4})|(?<count>\d{1,4}) episodes)$"
    );
    private static readonly Pattern Seasons = Pattern.Of(@"^(?<count>\d{1,3}) (?:seasons?|series)$");
    private static readonly Pattern Numbers = Pattern.Of(@"^\d{1,2}(?:[ |,]+\d{1,2})*$");

    /// <summary>Reads such a line, or "Seasons" above the numbers of all of them.</summary>
    /// <returns>How many lines were read; 0 for none.</returns>
    public static int Read(ReadingBuilder reading, string film, IReadOnlyList<PageLine> lines, int at)
    {
        var line = lines[at];
        if (Episodes.Match(line.Text) is { Success: true } episodes)
        {
            reading.Statement(line.At, film, $"{episodes.Groups["count"].Value} episodes");
            return 1;
        }

        if (Seasons.Match(line.Text) is { Success: true } seasons)
        {
            Note(line.At, int.Parse(seasons.Groups["count"].Value, CultureInfo.InvariantCulture));
            return 1;
        }

        if (
            line.Text.TrimEnd(':') is "Seasons" or "Season"
            && at + 1 < lines.Count
            && lines[at + 1].Number <= line.Number + 2
            && Numbers.IsMatch(lines[at + 1].Text)
        )
        {
            var last = lines[at + 1]
                .Text.Split([' ', '|', ','], StringSplitOptions.RemoveEmptyEntries)
                .Max(n => int.Parse(n, CultureInfo.InvariantCulture));
            Note(new(line.Number, lines[at + 1].Number), last);
            return 2;
        }

        return 0;

        void Note(LineRange where, int count) =>
            reading.Statement(
                where,
                film,
                string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "season" : "seasons")}")
            );
    }
}
