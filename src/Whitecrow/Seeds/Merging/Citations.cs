using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>The citations of a value, in the several ways in which they are written.</summary>
internal static class Citations
{
    /// <summary>Those that stand beside a value.</summary>
    public static string[] Of(DataNode node) =>
        (node as MapNode)?["cite"] switch
        {
            ScalarNode one => [one.Text],
            ListNode many => [.. many.Items.OfType<ScalarNode>().Select(c => c.Text)],
            _ => [],
        };

    /// <summary>A value with its citation: a row carries it beside its own cells, a bare value is wrapped.</summary>
    public static string With(ClaimValue value, string cite) =>
        value is RowClaim row ? $"{row.Yaml[..^1]}, cite: {cite}}}" : $"{{value: {value.Yaml}, cite: {cite}}}";

    /// <summary>The key under which a bare value stands once it is wrapped.</summary>
    public static string BareKey(Field field) =>
        (field.Shape is ListShape list ? list.Item : field.Shape) switch
        {
            ShortFormShape either => either.Other.Key,
            _ => "value",
        };

    /// <summary>Adds one to a value.</summary>
    /// <returns>False where the value is written in a way that has no place for it.</returns>
    public static bool Add(FrontMatterEdit edit, Field field, DataNode node, string cite) =>
        node switch
        {
            ScalarNode bare => edit.Replace(
                bare.Range,
                $"{{{BareKey(field)}: {edit.Text[bare.Range.Start..bare.Range.End]}, cite: {cite}}}"
            ),
            MapNode map when map["cite"] is null => edit.AddCell(map, "cite", cite),
            MapNode map => map["cite"] switch
            {
                ScalarNode { IsNothing: false } one => edit.Replace(
                    one.Range,
                    $"[{edit.Text[one.Range.Start..one.Range.End]}, {cite}]"
                ),
                ListNode { Items.Length: > 0 } many => edit.Replace(
                    new(many.Items[^1].Range.End, many.Items[^1].Range.End),
                    edit.Text[many.Range.Start] == '['
                        ? $", {cite}"
                        : $"\n{new string(' ', many.At.Column - 1)}- {cite}"
                ),
                _ => false,
            },
            _ => false,
        };

    /// <summary>Writes another in the place of one; true also where that one is not there.</summary>
    public static bool Replace(FrontMatterEdit edit, DataNode node, string before, string after)
    {
        var found = (node as MapNode)?["cite"] switch
        {
            ScalarNode one when one.Text == before => one,
            ListNode many => many.Items.OfType<ScalarNode>().FirstOrDefault(c => c.Text == before),
            _ => null,
        };
        return found is null || before == after || edit.Replace(found.Range, after);
    }

    /// <summary>Takes one out of several that a value has.</summary>
    /// <returns>False where that one is not there, or is the only one.</returns>
    public static bool Remove(FrontMatterEdit edit, DataNode node, string cite)
    {
        var left = Of(node).Where(c => c != cite).ToArray();
        return left.Length > 0
            && (node as MapNode)?["cite"] is ListNode many
            && left.Length < many.Items.Length
            && edit.Replace(many.Range, left.Length == 1 ? left[0] : $"[{string.Join(", ", left)}]");
    }

    /// <summary>Takes away the only citation of a value, which is then as bare as it was before.</summary>
    /// <returns>False where the value is written in a way that cannot be.</returns>
    public static bool Strip(FrontMatterEdit edit, Field field, DataNode node)
    {
        if (node is not MapNode map || edit.Text[map.Range.Start] != '{')
        {
            return false;
        }

        var rest = map.Items.Where(i => i.Key.Text != "cite").ToArray();
        return rest is [var only] && only.Key.Text == BareKey(field)
            ? edit.Replace(map.Range, edit.Text[only.Value.Range.Start..only.Value.Range.End])
            : edit.Replace(
                map.Range,
                $"{{{string.Join(", ", rest.Select(i => edit.Text[i.Key.Range.Start..i.Value.Range.End]))}}}"
            );
    }
}
