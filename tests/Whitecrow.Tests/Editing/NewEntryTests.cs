using System.Collections.Immutable;
using System.Text;
using Whitecrow.Audit;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Editing;
using Xunit;

namespace Whitecrow.Tests.Editing;

public class NewEntryTests
{
    private static readonly ImmutableArray<InputFile> Bundled = SmallSites.ReadBundled().Files;

    public static TheoryData<string> Types => [.. EntryTypes.All.Select(t => t.Name)];

    // One build for all: each test would otherwise draw four hundred pages.
    private static readonly Lazy<SiteOutput> WithOneOfEach = new(() =>
        Pipeline.Build(
            new(
                EntryTypes.All.Aggregate(
                    Bundled,
                    (files, type) => NewEntry.Plan(new(type, $"Été: a “new” {type.Name}, № 1 #x"), files).ApplyTo(files)
                )
            )
        )
    );

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_made_can_be_built_without_errors(string type)
    {
        Assert.DoesNotContain(WithOneOfEach.Value.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(
            WithOneOfEach.Value.Files,
            f =>
                f.Path.EndsWith($"ete-a-new-{type}-1-x.html", StringComparison.Ordinal)
                && Encoding.UTF8.GetString(f.Content.Span).Contains("Été: a", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Two_pages_that_say_nothing_yet_pass_the_check()
    {
        var files = Bundled;
        foreach (var title in (string[])["One", "Two"])
        {
            files = NewEntry.Plan(new(TypeOf("film"), title), files).ApplyTo(files);
        }

        Assert.Empty(SiteAudit.Run(Pipeline.Build(new(files)).Files, []));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_line_that_waits_as_a_comment_is_right_once_the_comment_signs_are_gone(string type)
    {
        var text = TextOf(new(TypeOf(type), "A title"));
        var used = string.Join(
            '\n',
            text.Split('\n').Select(l => l.StartsWith("# ", StringComparison.Ordinal) ? l[2..] : l)
        );

        var (entry, problems) = Content.Reading.Of(used, TypeOf(type).Folder is var f ? $"content/{f}/10-a.md" : "");

        Assert.Empty(problems);
        Assert.Equal(
            TypeOf(type).Fields.Where(f => f.IsUsualOrNeeded).Select(f => f.Key),
            entry!.Fields.Fields.Select(f => f.Field.Key)
        );
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_key_is_explained_in_the_words_of_its_declaration(string type)
    {
        var words = string.Join(' ', TextOf(new(TypeOf(type), "A title")).Split([' ', '\n', '#'], Words));

        Assert.All(
            TypeOf(type).Fields.Where(f => f.IsUsualOrNeeded),
            f => Assert.Contains(string.Join(' ', f.Help.Split(' ', Words)), words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("film", "Адажио", "content/films/adazhio.md")]
    [InlineData("person", "Adèle Exarchopoulos II", "content/people/adele-exarchopoulos-ii.md")]
    [InlineData("work", "L'Après-midi d’un faune", "content/works/lapres-midi-dun-faune.md")]
    [InlineData("chapter", "The verdict", "content/story/90-the-verdict.md")]
    [InlineData("page", "Thanks", "content/pages/thanks.md")]
    public void The_file_is_named_after_its_title(string type, string title, string expected) =>
        Assert.Equal(expected, Assert.Single(NewEntry.Plan(new(TypeOf(type), title), Bundled).Changes).Path);

    [Theory]
    [InlineData(45, null, "content/story/45-between.md")]
    [InlineData(5, null, "content/story/05-between.md")]
    [InlineData(null, "35-lisbon", "content/story/35-lisbon.md")]
    public void A_chapter_can_be_put_between_two_others(int? order, string? slug, string expected) =>
        Assert.Equal(
            expected,
            NewEntry.Plan(new(ChapterType.Declaration, "Between", slug, Order: order), Bundled).Changes[0].Path
        );

    [Fact]
    public void A_kind_that_is_given_is_written_as_a_value()
    {
        Assert.Contains(
            "\nkind: book\n",
            TextOf(new(SourceType.Declaration, "A", Kind: "book")),
            StringComparison.Ordinal
        );
        Assert.Contains("\nkind: web-page\n", TextOf(new(SourceType.Declaration, "A")), StringComparison.Ordinal);
        Assert.Contains(
            "\nform: ballet\n",
            TextOf(new(WorkType.Declaration, "A", Kind: "ballet")),
            StringComparison.Ordinal
        );
        Assert.Contains("\n# form: ballet\n", TextOf(new(WorkType.Declaration, "A")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("film", "Giselle", null, null, null, "content/films/giselle.md is there already")]
    [InlineData("person", "Clara  SAINT", null, null, null, "content/people/clara-saint.md is there already")]
    [InlineData("person", "Рудольф Нуреев", null, null, null, "is called 'Рудольф Нуреев' too")]
    [InlineData("person", "Any", "clara-saint", null, null, "content/people/clara-saint.md is there already")]
    [InlineData("person", " ", null, null, null, "the title is empty")]
    [InlineData("person", "?!", null, null, null, "'?!' gives no name for a file")]
    [InlineData("person", "Any", "Not A Slug", null, null, "'Not A Slug' gives no name for a file")]
    [InlineData("film", "CON", null, null, null, "'CON' gives no name for a file")]
    [InlineData("film", "Index", null, null, null, "'Index' gives no name for a file")]
    [InlineData(
        "film",
        "Any",
        null,
        "balet-film",
        null,
        "there is no kind 'balet-film' of film; did you mean 'ballet-film'"
    )]
    [InlineData("person", "Any", null, "dancer", null, "a person has no kind")]
    [InlineData("film", "Any", null, null, 3, "a film has no place in an order")]
    [InlineData("chapter", "Any", null, null, 30, "content/story/30-the-kirov.md is chapter 30 already")]
    [InlineData("chapter", "Any", null, null, 100, "a chapter's number is from 1 to 99")]
    public void What_stands_against_it_is_said_and_nothing_is_written(
        string type,
        string title,
        string? slug,
        string? kind,
        int? order,
        string expected
    )
    {
        var plan = NewEntry.Plan(new(TypeOf(type), title, slug, kind, order), Bundled);

        Assert.Contains(expected, plan.Refusal?.Message, StringComparison.Ordinal);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void A_name_that_a_page_of_another_type_bears_too_is_remarked_upon() =>
        Assert.Equal(
            "'Le Bourget' is also the name of content/places/le-bourget.md; link to this page as [[Le Bourget|films/le-bourget]]",
            Assert.Single(NewEntry.Plan(new(FilmType.Declaration, "Le Bourget"), Bundled).Remarks)
        );

    [Fact]
    public void A_former_address_is_not_given_away()
    {
        var files = Bundled.Add(
            new("content/people/b.md", Encoding.UTF8.GetBytes("---\ntitle: B\nredirect_from: people/former-one\n---\n"))
        );

        var plan = NewEntry.Plan(new(PersonType.Declaration, "Former One"), files);

        Assert.Equal("'people/former-one' is a former address of content/people/b.md", plan.Refusal?.Message);
    }

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries;

    private static EntryType TypeOf(string name) => EntryTypes.All.Single(t => t.Name == name);

    private static string TextOf(NewEntryRequest request) =>
        Encoding.UTF8.GetString(NewEntry.Plan(request, []).Changes[0].Content.Span);
}
