using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>The lines of names above the cast that have lost their labels: the director, the writers with their credits, the stars.</summary>
internal sealed class TopCredits
{
    private readonly ReadingBuilder reading;
    private readonly string film;
    private readonly LabelReader labels;
    private readonly HashSet<Label> labelled;
    private readonly HashSet<string> players;
    private readonly bool isShouted;
    private readonly bool isSeries;
    private bool hasDirectors;
    private bool hasWriters;

    public TopCredits(ReadingBuilder reading, string film, LabelReader labels, IReadOnlyList<PageLine> lines)
    {
        this.reading = reading;
        this.film = film;
        this.labels = labels;

        // Below the reviews the credits may be given once more, in the small print.
        var page = lines.TakeWhile(l => !PageReview.IsHead(l.Text)).ToArray();
        labelled = [.. page.SelectMany(l => PageLabels.In(l.Text)).Select(l => l.Label)];
        players =
        [
            .. page.Where(l => CastTable.IsRow(l, isInCast: false))
                .Select(l => Names.Key(Names.Undouble(l.Text.Split(" ...")[0].Split(" …")[0]))),
        ];
        isSeries = page.Any(IsOfSeries);
        isShouted = page.All(l => !l.Text.Any(char.IsLower));
    }

    /// <summary>True for the heading above the cast of a series.</summary>
    public static bool IsOfSeries(PageLine line) =>
        line.Text.StartsWith("Series cast", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a line.</summary>
    /// <returns>False where it is no such line.</returns>
    public bool Read(PageLine line)
    {
        if (!labelled.Contains(Label.Writer) && WriterCredits.AreIn(line.Text))
        {
            hasWriters = true;
            return WriterCredits.Read(reading, film, line.At, line.Text);
        }

        if (!BareNames(line.Text))
        {
            return false;
        }

        if (!hasDirectors && !labelled.Contains(Label.Director))
        {
            // Above the cast of a series stand those who created it.
            hasDirectors = true;
            return isSeries
                ? PagePeople.Read(reading, film, line.At, line.Text, "crew", "creation")
                : PagePeople.Read(reading, film, line.At, line.Text, "directors", null);
        }

        var names = PagePeople.Parts(line.Text);
        if (names.Count(n => players.Contains(Names.Key(n))) * 2 > names.Length || hasWriters)
        {
            return !labelled.Contains(Label.Stars) && labels.One(new(Label.Stars, "", ""), line.At, line.Text);
        }

        hasWriters = true;
        return !labelled.Contains(Label.Writer) && WriterCredits.Read(reading, film, line.At, line.Text);
    }

    // A line that shouts on a page that does not is a heading or a button.
    private bool BareNames(string text) =>
        PagePeople.AreNames(text)
        && !text.Contains('(', StringComparison.Ordinal)
        && (isShouted || text.Any(char.IsLower))
        && Countries.Code(text) is null;
}
