using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Markdown;

/// <summary>Lines below a text that say where its links lead: <c>[name]: address</c>.</summary>
/// <remarks>Markdig takes time by the square of their number where no empty line parts them: half a minute for a file of 1 MB.</remarks>
internal static class AddressRun
{
    /// <summary>So many may follow each other.</summary>
    public const int Most = 5000;

    /// <summary>The first line that is one too many; null where there is none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="offset">Where the body begins in it.</param>
    public static SourceLocation? TooLong(SourceText text, int offset)
    {
        var all = text.Text.AsSpan();
        if (!all[offset..].Contains("]:", StringComparison.Ordinal))
        {
            return null;
        }

        var run = 0;
        for (var at = offset; at < all.Length; )
        {
            var end = all[at..].IndexOf('\n') is var found and >= 0 ? at + found : all.Length;

            // In a quotation or a list the same marks stand before each line.
            var line = all[at..end].TrimStart(" \t>*+-");
            run =
                line.IsEmpty ? 0
                : line[0] == '[' && line.Contains("]:", StringComparison.Ordinal) ? run + 1
                : run;
            if (run > Most)
            {
                return text.LocationOf(at);
            }

            at = end + 1;
        }

        return null;
    }
}
