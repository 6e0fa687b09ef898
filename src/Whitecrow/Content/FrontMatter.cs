using System.Collections.Immutable;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>The YAML above a body, and where the body begins.</summary>
/// <param name="Values">The YAML as a map.</param>
/// <param name="Yaml">Its characters, the two lines of <c>---</c> excluded.</param>
/// <param name="BodyStart">Offset of the first character after the closing line.</param>
public sealed record FrontMatter(MapNode Values, TextRange Yaml, int BodyStart)
{
    /// <summary>Splits a text.</summary>
    /// <returns>Null where there is no front matter that can be read.</returns>
    public static Checked<FrontMatter?> Read(SourceText text)
    {
        if (!IsFence(text.Line(1)))
        {
            return Failed(
                DiagnosticCode.NoFrontMatter,
                new(text.File, 1, 1),
                "the file has no front matter; begin it with a line '---', then 'title: …', then another line '---'"
            );
        }

        var closing = 2;
        while (closing <= text.LineCount && !IsFence(text.Line(closing)))
        {
            closing++;
        }

        if (closing > text.LineCount)
        {
            return Failed(
                DiagnosticCode.UnclosedFrontMatter,
                new(text.File, 1, 1),
                "the front matter that begins here does not end; write a line '---' below its last key"
            );
        }

        var yaml = new TextRange(text.StartOfLine(2), text.StartOfLine(closing));
        var bodyStart = closing < text.LineCount ? text.StartOfLine(closing + 1) : text.Text.Length;
        var node = YamlText.Read(text, yaml);
        return node.Value switch
        {
            MapNode map => new(new(map, yaml, bodyStart), node.Diagnostics),
            null when node.Diagnostics.Length > 0 => new(null, node.Diagnostics),
            null => new(new(new([], new(text.File, 1, 1), yaml), yaml, bodyStart), []),
            var other => Failed(
                DiagnosticCode.WrongType,
                other.At,
                $"the front matter is {other.Describe()}; it has to be keys with values, as in 'title: Giselle'"
            ),
        };
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    private static Checked<FrontMatter?> Failed(DiagnosticCode code, SourceLocation at, string message) =>
        new(null, ImmutableArray.Create(new Diagnostic(code, at, message)));
}
