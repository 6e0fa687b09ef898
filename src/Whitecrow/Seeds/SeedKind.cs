using System.Collections.Immutable;

namespace Whitecrow.Seeds;

/// <summary>A shape of text that has a reader.</summary>
/// <param name="Name">As in a source's <c>kind</c> and after <c>--as</c>.</param>
/// <param name="Noun">The word that a source's slug ends in: <c>film-page</c>, <c>trailer-news</c>, <c>dance-film-list</c>.</param>
public sealed record SeedKind(string Name, string Noun)
{
    /// <summary>A page of a film database: labels, a cast table, boxes.</summary>
    public static SeedKind FilmPage { get; } = new("film-database-page", "page");

    /// <summary>Paragraphs about one film.</summary>
    public static SeedKind Article { get; } = new("news-article", "news");

    /// <summary>Titles with years, each with remarks below.</summary>
    public static SeedKind FilmList { get; } = new("annotated-list", "list");

    /// <summary>In the order in which they are tried.</summary>
    public static ImmutableArray<SeedKind> All { get; } = [FilmPage, FilmList, Article];

    /// <summary>The kind of that name, null where there is none.</summary>
    public static SeedKind? Named(string name) => All.FirstOrDefault(k => k.Name == name);
}
