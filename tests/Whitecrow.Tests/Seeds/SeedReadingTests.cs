using VerifyXunit;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class SeedReadingTests
{
    [Fact]
    public Task The_film_page_is_read_line_by_line() =>
        Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.FilmPage)));

    [Fact]
    public Task The_article_is_read_line_by_line() =>
        Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.Article)));

    [Fact]
    public Task The_list_is_read_line_by_line() => Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.FilmList)));

    [Fact]
    public Task A_page_with_header_and_all_labels_is_read() => Verifier.Verify(Own("page-with-header.txt"));

    [Fact]
    public Task A_page_without_header_cast_and_awards_is_read() => Verifier.Verify(Own("page-bare.txt"));

    [Fact]
    public Task A_page_of_a_television_film_with_two_reviews_is_read() => Verifier.Verify(Own("page-television.txt"));

    [Fact]
    public Task A_page_with_every_box_of_a_database_is_read() => Verifier.Verify(Own("page-with-every-box.txt"));

    [Fact]
    public Task A_page_without_headings_is_read() => Verifier.Verify(Own("page-without-headings.txt"));

    [Fact]
    public Task A_ranked_list_is_read() => Verifier.Verify(Own("list-ranked.txt"));

    [Fact]
    public Task An_article_on_a_release_is_read() => Verifier.Verify(Own("article-release.txt"));

    [Fact]
    public Task An_article_on_casting_is_read() => Verifier.Verify(Own("article-casting.txt"));

    [Fact]
    public Task An_obituary_is_read() => Verifier.Verify(Own("article-obituary.txt"));

    [Fact]
    public Task A_numbered_list_with_missing_facts_is_read() => Verifier.Verify(Own("list-numbered.txt"));

    [Fact]
    public Task A_list_with_bullets_is_read() => Verifier.Verify(Own("list-bulleted.txt"));

    private static string Own(string name) => SeedTexts.Print(SeedTexts.Read(SeedTexts.Own(name)));
}
