using Whitecrow.Content;
using Whitecrow.Content.Markdown;
using Whitecrow.Diagnostics;

namespace Whitecrow.Tests.Content;

/// <summary>Reads one file of content from a text in a test.</summary>
internal static class Reading
{
    /// <summary>The entry and its diagnostics as lines: <c>file:line:column: severity code: message</c>.</summary>
    public static (Entry? Entry, string[] Problems) Of(string text, string file = "content/films/m.md")
    {
        var read = ContentReader.Read(new SourceText(file, text), new MarkdownReader());
        return (read.Value, [.. Diagnostic.InOrder(read.Diagnostics).Select(d => d.ToString())]);
    }

    /// <summary>The problems of some front matter of a film with a title.</summary>
    public static string[] ProblemsOf(string yaml) => Of($"---\ntitle: M\n{yaml}\n---\n").Problems;
}
