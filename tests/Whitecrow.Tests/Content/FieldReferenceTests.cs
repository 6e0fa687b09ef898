using Whitecrow.Content.Types;
using Xunit;

namespace Whitecrow.Tests.Content;

public class FieldReferenceTests
{
    private const string Begin = "<!-- fields: begin -->\n";
    private const string End = "<!-- fields: end -->";

    /// <remarks>To bring the file up to date, run the tests with <c>WHITECROW_ACCEPT=1</c>.</remarks>
    [Fact]
    public void The_reference_in_content_README_says_what_the_declarations_say()
    {
        var file = Repository.Read("content/README.md");
        var from = file.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = file.IndexOf(End, StringComparison.Ordinal);
        var expected = $"{file[..from]}\n{FieldReference.Write()}{file[to..]}";
        if (Environment.GetEnvironmentVariable("WHITECROW_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "content/README.md"), expected);
        }

        Assert.Equal(expected, Repository.Read("content/README.md"));
    }

    [Fact]
    public void Every_key_has_a_help_text_that_ends_as_a_sentence()
    {
        var fields = EntryTypes.All.SelectMany(t => t.Fields);

        Assert.All(fields, f => Assert.EndsWith(".", f.Help, StringComparison.Ordinal));
    }
}
