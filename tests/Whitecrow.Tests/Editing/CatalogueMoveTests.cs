using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Editing.Moving;
using Whitecrow.Seeds;
using Whitecrow.Site;
using Xunit;
using static Whitecrow.Tests.Editing.Moves;

namespace Whitecrow.Tests.Editing;

/// <summary>What has to hold of a whole catalogue when pages move.</summary>
public class CatalogueMoveTests
{
    [Fact]
    public void After_random_moves_the_catalogue_has_as_many_links_and_no_new_diagnostics_and_normalize_nothing_to_do()
    {
        var start = SmallSites.ReadBundled().Files;
        var (links, problems) = Resolve(start);
        var ids = Entries(start).Where(i => i.Slug is not "index" && i.Folder.Length > 0).ToArray();
        var seeds = start
            .Where(f =>
                f.Path.StartsWith(SeedFile.Folder, StringComparison.Ordinal)
                && f.Path.EndsWith(".txt", StringComparison.Ordinal)
            )
            .Select(f => SeedFile.Read(f.Path, f.Content.Span).Value)
            .ToImmutableArray();
        var moves =
            from at in Gen.Choose(0, ids.Length - 1)
            from slug in Gen.Elements("zz-new", "a", "the-white-crow-2", "1961")
            from folder in Gen.Elements("", "", "sub/")
            select (Id: ids[at], To: $"{ids[at].Folder}/{(ids[at].Folder == "sources" ? "" : folder)}{slug}");

        Prop.ForAll(
                Arb.From(moves.ListOf(3)),
                list =>
                {
                    var files = start;
                    foreach (var move in list)
                    {
                        // A second move of one page, or to one address, is refused; then the site stays as it is.
                        files = EntryMove.Plan(move.Id.Value, move.To, files).ApplyTo(files);
                    }

                    var now = Resolve(files);
                    Assert.Equal(links, now.Links);
                    Assert.Equal(problems, now.Problems);
                    Assert.Empty(
                        Normalizer
                            .Run([.. files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))], seeds)
                            .Value.Changes
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Theory]
    [InlineData("people/rudolf-nureyev", "people/rudolf-khametovich-nureyev")]
    [InlineData("films/the-white-crow", "films/drama/the-white-crow")]
    [InlineData("sources/film-page", "sources/database-page")]
    [InlineData("places/paris", "places/france/paris")]
    [InlineData("story/50-the-airport", "story/55-the-airport")]
    [InlineData("pages/about", "pages/about-us")]
    public void There_and_back_again_every_file_is_as_it_was_but_for_the_page_itself(string old, string wanted)
    {
        var start = SmallSites.ReadBundled().Files;

        var there = Moved(old, wanted, start);
        var back = Moved(wanted, old, there);

        Assert.NotEqual(Differing(start, there), []);
        Assert.Equal([$"content/{old}.md"], Differing(start, back));
    }

    [Fact]
    public void A_text_that_changes_after_a_move_is_read_into_the_page_at_its_new_place()
    {
        const string List =
            "Two films to see on a wet Sunday.\n\nSunrise (1927)\nDescription: A couple from the country goes to town.\nFact: The film was directed by F. W. Murnau.\n\nMetropolis (1927)\nDescription: A city above, another below.\n";
        var first = Normalize([], List);

        var moved = Moved("films/sunrise", "films/song-of-two-humans", first);
        var second = Normalize(moved, List + "Fact: The film was directed by Fritz Lang.\n");

        Assert.Equal(
            moved.Select(f => f.Path),
            second.Select(f => f.Path).Where(p => !p.Contains("fritz", StringComparison.Ordinal))
        );
        Assert.Equal(
            Text(moved, "content/films/song-of-two-humans.md"),
            Text(second, "content/films/song-of-two-humans.md")
        );
        Assert.Contains(
            "about: films/song-of-two-humans",
            Text(second, "content/sources/film-list.md"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "about: films/sunrise",
            Text(second, "content/sources/film-list.md"),
            StringComparison.Ordinal
        );
    }

    private static ImmutableArray<InputFile> Normalize(ImmutableArray<InputFile> files, string seed)
    {
        var read = SeedFile.Read("content/seeds/list.txt", Encoding.UTF8.GetBytes(seed)).Value;
        var changes = Normalizer.Run(files, [read]).Value.Changes;
        return
        [
            .. files
                .Where(f => changes.All(c => c.Path != f.Path))
                .Concat(changes.Select(c => Utf8(c.Path, c.Text)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private static string[] Differing(ImmutableArray<InputFile> one, ImmutableArray<InputFile> other)
    {
        var texts = other.ToDictionary(f => f.Path, f => f.Content);
        return
        [
            .. one.Where(f => !texts.TryGetValue(f.Path, out var t) || !t.Span.SequenceEqual(f.Content.Span))
                .Select(f => f.Path),
        ];
    }

    private static IEnumerable<EntryId> Entries(ImmutableArray<InputFile> files) =>
        files
            .Select(f => ContentReader.IdOf(f.Path))
            .OfType<EntryId>()
            .Where(i => i.Folder != "seeds" && EntryTypes.Of(i) is not null);

    // Reading and joining, without drawing; places are left out, since lines below the new key move down.
    private static (int Links, string[] Problems) Resolve(ImmutableArray<InputFile> files)
    {
        var texts = SiteTexts.Sort(files).Value;
        var content = ContentReader.ReadAll(texts.Content);
        var settings = SiteSettings.Read(texts.Settings);
        var site = SiteResolver.Resolve(
            settings.Value,
            content.Value,
            texts.Seeds,
            texts.ContentFiles,
            withDrafts: true
        );
        return (
            site.Value.LinkCount,
            [
                .. content
                    .Diagnostics.Concat(site.Diagnostics)
                    .Where(d => d.Severity != Severity.Note)
                    .Select(d => $"{d.Code.Id} {d.Message}"),
            ]
        );
    }
}
