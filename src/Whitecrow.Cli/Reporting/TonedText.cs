using Spectre.Console;

namespace Whitecrow.Cli.Reporting;

/// <summary>What a piece of text means to whoever reads it on a terminal.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Beside the matter.</summary>
    Faint,

    /// <summary>Sure, or added.</summary>
    Good,

    /// <summary>Wrong, or lost.</summary>
    Bad,

    /// <summary>In doubt, or changed.</summary>
    Doubtful,
}

/// <summary>Text for a person: on a terminal with colours, elsewhere without.</summary>
internal sealed class TonedText
{
    /// <summary>Columns that a line may take; every terminal has them.</summary>
    public const int Width = 80;

    private readonly List<(string Text, Tone Tone)> pieces = [];

    /// <summary>Adds a piece of the line that is being written.</summary>
    public TonedText Add(string text, Tone tone = Tone.Plain)
    {
        pieces.Add((Printable.Line(text), tone));
        return this;
    }

    /// <summary>Ends the line.</summary>
    public TonedText End()
    {
        pieces.Add(("\n", Tone.Plain));
        return this;
    }

    /// <summary>Adds text in lines of at most <see cref="Width"/> columns and ends the last of them.</summary>
    /// <param name="indent">Blanks before each line; the first may have something in their place.</param>
    /// <param name="text">The text.</param>
    /// <param name="tone">Its tone.</param>
    /// <param name="first">What stands before the first line instead of blanks.</param>
    public TonedText Wrap(int indent, string text, Tone tone = Tone.Plain, string? first = null)
    {
        var before = (first ?? "").PadRight(indent);
        foreach (var line in Lines(Printable.Line(text), Math.Max(20, Width - indent)))
        {
            Add(line.Length > 0 ? before : before.TrimEnd()).Add(line, tone).End();
            before = new(' ', indent);
        }

        return this;
    }

    /// <summary>Prints everything.</summary>
    public void Print(Surroundings surroundings)
    {
        if (!surroundings.IsTerminal)
        {
            foreach (var (text, _) in pieces)
            {
                surroundings.Out.Write(text);
            }

            return;
        }

        var console = Terminal.Open(surroundings);
        foreach (var (text, tone) in pieces)
        {
            console.Write(
                text,
                tone switch
                {
                    Tone.Strong => new(decoration: Decoration.Bold),
                    Tone.Faint => new(decoration: Decoration.Dim),
                    Tone.Good => new(Color.Green),
                    Tone.Bad => new(Color.Red),
                    Tone.Doubtful => new(Color.Yellow),
                    _ => Style.Plain,
                }
            );
        }
    }

    // Counted in characters: a Chinese one takes two columns, and a line of them is then too long rather than wrong.
    private static IEnumerable<string> Lines(string text, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var blank = rest.LastIndexOf(' ', width);
            var end = blank > 0 ? blank : width;
            yield return rest[..end];
            rest = rest[end..].TrimStart(' ');
        }

        yield return rest;
    }
}
