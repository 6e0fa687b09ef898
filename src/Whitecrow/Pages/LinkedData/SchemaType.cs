using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>What an entry is in the words of schema.org.</summary>
internal static class SchemaType
{
    /// <summary>The nearest type; where schema.org has none of its own, as for a ballet, the one above it.</summary>
    public static string Of(Entry entry) =>
        entry.Type.Name switch
        {
            "film" => "Movie",
            "person" => "Person",
            "organisation" => OfOrganisation(entry.Fields.Text(OrganisationType.Kind)),
            "place" => "Place",
            "work" => OfWork(entry.Fields.Text(WorkType.Form)),
            "chapter" => "Chapter",
            "source" => OfSource(entry.Fields.Text(SourceType.Kind)),
            _ => entry.Id.Slug == "index" ? "CollectionPage" : "WebPage",
        };

    /// <summary>True where schema.org lets a node of this type have a <c>citation</c>.</summary>
    public static bool IsCreativeWork(string type) =>
        type
            is not (
                "Person"
                or "Organization"
                or "DanceGroup"
                or "EducationalOrganization"
                or "Place"
                or "Thing"
                or "DefinedTerm"
            );

    private static string OfOrganisation(string? kind) =>
        kind switch
        {
            "ballet-company" => "DanceGroup",
            "school" => "EducationalOrganization",
            _ => "Organization",
        };

    private static string OfWork(string? form) =>
        form switch
        {
            "book" or "novel" => "Book",
            "play" => "Play",
            "song" or "music" or "opera" => "MusicComposition",
            "object" => "Thing",
            "idiom" => "DefinedTerm",
            _ => "CreativeWork",
        };

    private static string OfSource(string? kind) =>
        kind switch
        {
            "book" => "Book",
            "news-article" => "NewsArticle",
            "film-database-page" or "web-page" => "WebPage",
            _ => "CreativeWork",
        };
}
