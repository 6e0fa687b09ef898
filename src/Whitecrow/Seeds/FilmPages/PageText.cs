using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the running words of a page: plot, tagline, trivia, slips, dialogue, reviews.</summary>
/// <param name="lastLine">Number of the last line, which a dump may have cut off.</param>
internal sealed class PageText(ReadingBuilder reading, string film, PageTitle title, int lastLine)
{
    private static readonly Pattern WrittenBy = Pattern.Of(
        @"[\s—–\-]*(?:Written by|—|–)\s?(?<who>(?:\p{Lu}\.|[^.]){2,60})$"
    );
    private static readonly Pattern StageDirection = Pattern.Of(@"^\[[^\[\]]+\]$|^\([^()]+\)$");
    private static readonly Pattern Ends = Pattern.Of(@"[.!?…»”""’')\]]$");
    private readonly ProseContext context = new(film, title.Title, title.Year, null, SpeaksOfOthers: false);
    private int asides;
    private bool hasQuotes;
    private bool hasStoryline;

    /// <summary>Reads a line without a label that is none of the lists and values of a page.</summary>
    /// <param name="section">The part of the page that it stands in.</param>
    /// <param name="isBelowCast">True where the cast has been read, behind which dialogue may stand without a heading.</param>
    public void Read(PageLine line, Section section, bool isBelowCast)
    {
        if (
            section
                is not (
                    Section.Storyline
                    or Section.Questions
                    or Section.Trivia
                    or Section.Goofs
                    or Section.BoxOffice
                    or Section.Companies
                )
            && (isBelowCast || section == Section.Quotes)
            && PageQuotes.IsOne(line.Text)
        )
        {
            hasQuotes = true;
            PageQuotes.Read(reading, film, line);
            return;
        }

        var isProse = BareLines.IsProse(line.Text);
        var part =
            section == Section.DidYouKnow && isProse ? LostHeadings.Of(line.Text, asides++ == 0, hasQuotes) : section;
        switch (part)
        {
            case Section.Goofs when isProse || line.Text.Split(' ').Length >= 4:
                reading.Claim(line.At, film, "goofs", ClaimValue.Of(line.Text));
                break;
            case Section.Cast
            or Section.Storyline
            or Section.DidYouKnow
            or Section.Other when !isProse && hasQuotes && StageDirection.IsMatch(line.Text):
                reading.Passage(line.At, "stage direction", film);
                break;
            // Below its heading even a short sentence is the plot; a second short line sells the film.
            case Section.Storyline when !isProse && !hasStoryline && Ends.IsMatch(line.Text):
                Passage(line, "storyline");
                break;
            case Section.Cast
            or Section.Storyline
            or Section.DidYouKnow when !isProse && LostHeadings.IsTagline(line.Text):
                Tagline(line.At, line.Text);
                break;
            default:
                if (LabelOf(part, isProse, line.Text) is { } label)
                {
                    Passage(line, label);
                }

                // Where nothing is noted, the account at the end reports the line.
                break;
        }
    }

    /// <summary>Reads a line of a review: what it says of the film is opinion, and its names are in the tables already.</summary>
    public void Review(PageLine line)
    {
        reading.Passage(line.At, "review", film);
        ProseReader.Recognise(reading, line.Number, line.Text);
    }

    /// <summary>Notes the facts in a stretch of prose.</summary>
    public void Facts(int line, string words) => ProseReader.Read(reading, line, words, context);

    /// <summary>Notes a tagline: no field holds one, and the words of a long one are not carried over.</summary>
    public void Tagline(LineRange lines, string words)
    {
        if (words.Split(' ').Length < SeedFile.LiftedRun)
        {
            reading.Statement(lines, film, $"tagline: {words}");
        }

        reading.Passage(lines, "tagline", film);
    }

    private static string? LabelOf(Section section, bool isProse, string text) =>
        section switch
        {
            Section.Trivia => "trivia",
            Section.Connections => "connection",
            Section.Quotes => StageDirection.IsMatch(text) ? "stage direction" : "quotation",
            Section.CrazyCredits => "crazy credits",
            Section.Versions => "alternate version",
            Section.Soundtrack => "music",
            Section.Storyline when !isProse && text.All(c => !char.IsUpper(c)) => "plot keyword",
            Section.Storyline => "storyline",
            Section.Questions => "question",
            Section.Top when isProse => "plot in a sentence",
            Section.Cast when isProse => "storyline",
            _ => isProse ? "note" : null,
        };

    private void Passage(PageLine line, string label)
    {
        var words = line.Text;
        hasStoryline |= label == "storyline";
        if (label == "storyline" && WrittenBy.Match(words) is { Success: true } by)
        {
            label = $"storyline, signed {by.Groups["who"].Value.Trim()}";
            words = words[..by.Index];
        }
        else if (label is "storyline" or "trivia" && line.Number == lastLine && !Ends.IsMatch(words))
        {
            reading.Report(
                DiagnosticCode.CutOffValue,
                line.Number,
                $"the text ends in '{words[Math.Max(0, words.Length - 30)..].Trim()}', in the middle of a sentence"
            );
        }

        reading.Passage(line.At, label, film);
        Facts(line.Number, words);
    }
}
