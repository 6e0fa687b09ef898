using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Pages;

/// <summary>
/// The templates of this repository over entries that have every field there is, each as hostile as its declaration
/// allows: a field that is declared tomorrow is tried tomorrow.
/// </summary>
public class TemplateTests
{
    private const string Hostile = "<b class=evil onclick=alert(1)>\"&amp;'</b>{{ 1 / 0 }}";
    private static readonly Lazy<SiteOutput> Site = new(Build);
    private static readonly ImmutableArray<string> References = ["aria-describedby", "aria-labelledby", "for"];

    [Fact]
    public void Entries_with_every_field_are_drawn_without_a_complaint()
    {
        // That nobody has drawn the works of this test is so, that its texts look like marks, and that what it says of
        // them cannot be true.
        Assert.DoesNotContain(
            Site.Value.Diagnostics,
            d =>
                d.Code != DiagnosticCode.NoDrawing
                && d.Code != DiagnosticCode.VisibleMark
                && !d.Code.Id.StartsWith("WC10", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_text_of_content_becomes_markup()
    {
        Assert.All(
            Pages(),
            page =>
            {
                Assert.DoesNotContain("<b class=evil", page.Text, StringComparison.Ordinal);
                Assert.Empty(page.Document.QuerySelectorAll("[class=evil], [onclick]"));
                Assert.DoesNotContain(
                    page.Document.All,
                    element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
                );
            }
        );
    }

    [Theory]
    [InlineData("films/all.html")]
    [InlineData("people/all.html")]
    [InlineData("organisations/all.html")]
    [InlineData("places/all.html")]
    [InlineData("works/all.html")]
    [InlineData("story/10-all.html")]
    [InlineData("sources/all.html")]
    [InlineData("pages/all.html")]
    public void The_text_is_there_as_it_was_written(string path)
    {
        var page = Pages().Single(p => p.Path == path).Document;

        Assert.Contains(
            "<b class=evil onclick=alert(1)>”&amp;’</b>{{ 1 / 0 }}",
            page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            page.QuerySelector("h1")!.TextContent,
            page.QuerySelector("#cite")!.TextContent.Split("”. ")[0].TrimStart('“')
        );
    }

    [Fact]
    public void Every_page_has_one_heading_of_the_first_level_and_none_is_skipped()
    {
        Assert.All(
            Pages(),
            page =>
            {
                var levels = page
                    .Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
                    .Select(h => h.LocalName[1] - '0')
                    .ToArray();
                Assert.Equal(1, levels[0]);
                Assert.Equal(1, levels.Count(level => level == 1));
                Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, page.Path));
            }
        );
    }

    [Fact]
    public void Every_id_stands_once_and_every_reference_to_one_finds_it()
    {
        Assert.All(
            Pages(),
            page =>
            {
                var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
                Assert.Equal(ids.Distinct(), ids);
                var referred = page
                    .Document.All.SelectMany(e => References.Select(a => e.GetAttribute(a)).OfType<string>())
                    .Concat(page.Document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]));
                Assert.All(referred, id => Assert.Contains(id, ids));
            }
        );
    }

    [Fact]
    public void Every_picture_has_a_text_or_is_hidden_from_those_who_would_need_one()
    {
        Assert.All(
            Pages().SelectMany(page => page.Document.QuerySelectorAll("svg")),
            picture =>
                Assert.True(
                    picture.GetAttribute("aria-hidden") == "true"
                        || picture.GetAttribute("aria-label") is { Length: > 0 }
                )
        );
    }

    [Fact]
    public void No_page_asks_another_host_or_needs_the_root_of_a_server()
    {
        Assert.All(
            Pages().SelectMany(page => page.Document.QuerySelectorAll("link[href], script[src], img[src], a[href]")),
            element =>
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                Assert.False(address.StartsWith('/'), address);
                Assert.True(element.LocalName == "a" || !address.Contains("//", StringComparison.Ordinal), address);
            }
        );
    }

    private static ImmutableArray<(string Path, string Text, IHtmlDocument Document)> Pages()
    {
        var parser = new HtmlParser();
        return
        [
            .. Site
                .Value.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                .Select(file => (file.Path, file.Text, parser.ParseDocument(file.Text))),
        ];
    }

    private static SiteOutput Build()
    {
        var files = ImmutableArray.CreateBuilder<InputFile>();
        files.Add(
            Text(
                "site.yml",
                $"title: {Scalar(Hostile)}\ntagline: {Scalar(Hostile)}\ndescription: {Scalar(Hostile)}\nauthor: {Scalar(Hostile)}\nrepository: https://example.org/a\nmenu: [{{label: {Scalar(Hostile)}, page: films/all}}]\nextra: {{leap: {{from: {Scalar(Hostile)}, to: {Scalar(Hostile)}}}, film: films/all}}"
            )
        );
        files.Add(Text("content/seeds/all.txt", string.Join('\n', Enumerable.Range(1, 200))));
        foreach (var type in EntryTypes.All)
        {
            files.Add(Text($"content/{type.Folder}/{(type.Folder == "story" ? "10-all" : "all")}.md", Entry(type)));
        }

        foreach (var layout in Layouts())
        {
            files.Add(Text($"content/{layout}.md", $"---\ntitle: {layout}\ntemplate: {layout}\n---\n"));
        }

        files.AddRange(Templates());
        return Pipeline.Build(new(files.ToImmutable()));
    }

    /// <summary>The layouts that only a page of their own asks for.</summary>
    private static ImmutableArray<string> Layouts() =>
        ["timeline", "network", "cast-and-history", "claims", "disputes", "a-z", "search", "not-found"];

    private static string Entry(EntryType type)
    {
        var yaml = new StringBuilder("---\n");
        foreach (var field in type.Fields.Where(f => !Left.Contains(f.Key)))
        {
            yaml.Append(field.Key).Append(": ").Append(Value(field)).Append('\n');
        }

        if (type == SourceType.Declaration)
        {
            yaml.Append("lines: 200\nfurniture: ['8']\n");
        }

        return yaml.Append(
                "---\n\nBefore [a link](../people/all.md) and a note.[@all:7]\n\n## Part\n\n::: disputed\nNo.\n:::\n"
            )
            .ToString();
    }

    /// <summary>
    /// Fields that are no text for readers, or that say where other things stand.
    /// </summary>
    private static readonly ImmutableHashSet<string> Left =
    [
        "draft",
        "image",
        "redirect_from",
        "template",
        "sha256",
        "seed",
        "lines",
        "derived_from",
        "reviewed",
        "accessed",
        "extra",
        "furniture",
        "cite",
        "same_as",
    ];

    private static string Value(Field field)
    {
        var value = Value(field.Shape, field.IsAttested);
        return field.Shape is ListShape or ShortFormShape or MapShape || !field.IsAttested
            ? value
            : $"[{{value: {value}, cite: all:3, status: disputed, note: {Scalar(Hostile)}}}, {{value: {value}, cite: all:4}}]";
    }

    private static string Value(Shape shape, bool isAttested) =>
        shape switch
        {
            TextShape or FreeShape => Scalar(Hostile),
            NumberShape number => number.Min.ToString(System.Globalization.CultureInfo.InvariantCulture),
            YesNoShape => "true",
            DateShape => "'1961-06-16'",
            ChoiceShape choice => choice.Choices[0],
            PatternShape pattern => Scalar(pattern.Example.Split(", ")[0]),
            CiteShape => "all:5",
            ReferenceShape { AllowsName: true } => Scalar(Hostile),
            ReferenceShape reference => reference.Folders is ["story", ..]
                ? "story/10-all"
                : (reference.Folders.IsEmpty ? "people" : reference.Folders[0]) + "/all",
            ListShape list => $"[{Value(list.Item, isAttested)}, {Value(list.Item, isAttested)}]",
            ShortFormShape either => Value(either.Map, isAttested),
            MapShape map =>
                $"{{{string.Join(", ", map.Fields.Where(f => f.Key is not ("note" or "id")).Select(f => $"{f.Key}: {Value(f.Shape, f.IsAttested)}"))}{(isAttested ? $", cite: [all:5, all:6], note: {Scalar(Hostile)}" : "")}}}",
            _ => throw new NotSupportedException(shape.Describe()),
        };

    private static string Scalar(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static InputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<InputFile> Templates([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        return Directory
            .EnumerateFiles(Path.Combine(root, "templates"), "*", SearchOption.AllDirectories)
            .Select(file => new InputFile(
                Path.GetRelativePath(root, file).Replace('\\', '/'),
                File.ReadAllBytes(file)
            ));
    }
}
