using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A chapter of the story as a <c>Chapter</c>, its events as nodes of their own.</summary>
internal static class ChapterNode
{
    public static Node AddChapter(this Node node, Entry chapter, EntryNodes data)
    {
        return node.Add("about", EntryNodes.Rows(chapter.Fields, ChapterType.Events).Select(Event));

        Node Event(FieldMap row)
        {
            var who = EntryNodes.Shown(row, ChapterType.EventWho).ToArray();
            return new Node("Event")
                .Add("name", row.Text(ChapterType.EventTitle))
                .AddSpan(row.Date(ChapterType.EventWhen))
                .Add("description", row.Text(ChapterType.EventText))
                .Add("location", data.Reference(row.One(ChapterType.EventWhere)?.Value, "Place"))
                .Add("attendee", who.Where(IsSomebody).Select(v => data.Reference(v, "Person")))
                .Add("about", who.Where(v => !IsSomebody(v)).Select(v => data.Reference(v, "Thing")));
        }

        // A ballet or a film may be named among those who took part; it attends nothing.
        bool IsSomebody(Value value) =>
            data.EntryOf(value) is not { } entry || entry.Type.Name is "person" or "organisation";
    }
}
