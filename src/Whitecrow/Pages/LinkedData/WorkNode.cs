using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A ballet, book, play or song as a <c>CreativeWork</c>; an idiom or an object, which is none, only by its name.</summary>
internal static class WorkNode
{
    public static Node AddWork(this Node node, Entry work, EntryNodes data)
    {
        var type = SchemaType.Of(work);
        if (!SchemaType.IsCreativeWork(type))
        {
            return node;
        }

        var fields = work.Fields;
        var first = type == "MusicComposition" ? "firstPerformance" : "releasedEvent";
        return node.Add("genre", fields.Text(WorkType.Form))
            .Add("dateCreated", EntryNodes.Date(fields, WorkType.Year))
            .Add("creator", EntryNodes.Rows(fields, WorkType.Creators).Select(Creator))
            .Add(first, EntryNodes.Rows(fields, WorkType.Premiere).Select(Premiere))
            .Add("isBasedOn", data.References(fields, WorkType.BasedOn, "CreativeWork"))
            .Add("about", data.References(fields, WorkType.About, "Thing"));

        Node Creator(FieldMap row) =>
            new Node("Role")
                .Add("creator", data.Reference(row.One(WorkType.CreatorPerson)?.Value, "Person"))
                .Add("roleName", row.Text(WorkType.CreatorRole));

        Node Premiere(FieldMap row) =>
            new Node(type == "MusicComposition" ? "Event" : "PublicationEvent")
                .AddSpan(row.Date(WorkType.PremiereDate))
                .Add("location", data.Reference(row.One(WorkType.PremierePlace)?.Value, "Place"))
                .Add("organizer", data.Reference(row.One(WorkType.PremiereBy)?.Value, "Organization"));
    }
}
