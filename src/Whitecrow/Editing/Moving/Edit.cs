using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Editing.Moving;

/// <summary>Other characters in the place of some.</summary>
internal readonly record struct Edit(TextRange Range, string Text)
{
    /// <summary>Makes all edits; they may come in any order and do not overlap.</summary>
    public static string Apply(string text, ImmutableArray<Edit> edits)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Range.Start))
        {
            result.Append(text, at, edit.Range.Start - at).Append(edit.Text);
            at = edit.Range.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
