using System.Globalization;
using VerifyXunit;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests;

public class WholeSiteTests
{
    [Fact]
    public async Task A_site_with_every_kind_of_mistake_has_all_of_them_reported_in_one_run()
    {
        var site = Pipeline.Build(SmallSites.Read("broken"));

        await Verifier.Verify(string.Join('\n', site.Diagnostics.Select(WithoutWordsOfTheEngine)), "txt");
    }

    /// <summary>What a template engine says differs from engine to engine; where it says it does not.</summary>
    private static string WithoutWordsOfTheEngine(Diagnostic diagnostic)
    {
        var from = diagnostic.Message.IndexOf(" (on the page ", StringComparison.Ordinal);
        return diagnostic.Code == DiagnosticCode.TemplateSyntax ? (diagnostic with { Message = "(…)" }).ToString()
            : diagnostic.Code == DiagnosticCode.TemplateFailure
                ? (diagnostic with { Message = "(…)" + diagnostic.Message[from..] }).ToString()
            : diagnostic.ToString();
    }

    [Fact]
    public void Files_in_any_order_give_the_same_bytes()
    {
        var input = SmallSites.ReadBundled();
        var shuffled = input with { Files = [.. input.Files.OrderBy(f => f.Content.Length).ThenBy(f => f.Path)] };

        var (one, other) = (Pipeline.Build(input), Pipeline.Build(shuffled));

        Assert.Equal(one.Files.Select(f => f.Path), other.Files.Select(f => f.Path));
        Assert.All(
            one.Files.Zip(other.Files),
            p => Assert.True(p.First.Content.Span.SequenceEqual(p.Second.Content.Span), p.First.Path)
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_no_byte(string culture)
    {
        var input = SmallSites.ReadBundled();
        var expected = Pipeline.Build(input);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(culture);
            var actual = Pipeline.Build(input);

            Assert.All(
                expected.Files.Zip(actual.Files),
                p => Assert.True(p.First.Content.Span.SequenceEqual(p.Second.Content.Span), p.First.Path)
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    [Fact]
    public void A_text_that_looks_like_markup_reaches_no_page_unescaped()
    {
        // Each value of each kind carries a tag; whatever the templates print of it must be escaped.
        const string Bait = "Tom & Jerry <b>x</b> \"y\" 'z'";
        var input = SmallSites.ReadBundled();
        var baited = input.Files.Select(f =>
            f.Path.StartsWith("content/", StringComparison.Ordinal)
            && f.Path.EndsWith(".md", StringComparison.Ordinal)
            && !f.Path.EndsWith("README.md", StringComparison.Ordinal)
                ? f with
                {
                    Content = System.Text.Encoding.UTF8.GetBytes(Baited(f, Bait)),
                }
                : f
        );

        var site = Pipeline.Build(input with { Files = [.. baited] });

        Assert.DoesNotContain(site.Diagnostics, d => d.Code == DiagnosticCode.TemplateFailure);
        Assert.All(
            site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)),
            f => Assert.DoesNotContain("<b>x</b>", f.Text, StringComparison.Ordinal)
        );
        Assert.Contains(site.Files, f => f.Text.Contains("&lt;b&gt;x&lt;/b&gt;", StringComparison.Ordinal));
    }

    // Puts the bait into the title and behind every summary, name, note and role.
    private static string Baited(InputFile file, string bait)
    {
        var quoted = bait.Replace("'", "''", StringComparison.Ordinal);
        var text = System.Text.Encoding.UTF8.GetString(file.Content.Span);
        return System.Text.RegularExpressions.Regex.Replace(
            text,
            @"^(?<key>title|summary|sort_name|note|    title|    text|    scene|    event|    note): .*$",
            m => $"{m.Groups["key"].Value}: '{quoted} {Path.GetFileNameWithoutExtension(file.Path)}'",
            System.Text.RegularExpressions.RegexOptions.Multiline
        );
    }
}
