using System.Collections.Immutable;
using System.Text;
using Whitecrow.Editing.Moving;
using Xunit;

namespace Whitecrow.Tests.Editing;

/// <summary>Small sites, and what is in them after a move.</summary>
internal static class Moves
{
    /// <summary>The files after a move that must be possible.</summary>
    public static ImmutableArray<InputFile> Moved(string old, string wanted, ImmutableArray<InputFile> files)
    {
        var plan = EntryMove.Plan(old, wanted, files);
        Assert.Null(plan.Refusal);
        return plan.ApplyTo(files);
    }

    /// <summary>A small site.</summary>
    /// <param name="pages">Each behind a line <c>=== </c> with its path below <c>content/</c>.</param>
    /// <param name="settings">The text of <c>site.yml</c>.</param>
    public static ImmutableArray<InputFile> Files(string pages, string settings = "title: T\n") =>
        [
            Utf8("site.yml", settings),
            .. pages
                .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split('\n', 2))
                .Select(p => Utf8("content/" + p[0], p[1])),
        ];

    public static InputFile Utf8(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The text of one of the files.</summary>
    public static string Text(ImmutableArray<InputFile> files, string path) =>
        Encoding.UTF8.GetString(files.Single(f => f.Path == path).Content.Span);
}
