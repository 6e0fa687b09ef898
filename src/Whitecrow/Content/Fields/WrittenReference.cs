using System.Collections.Immutable;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Content.Fields;

/// <summary>A place in YAML where a page may be named.</summary>
/// <param name="Node">The scalar.</param>
/// <param name="Field">The key that it is a value of.</param>
/// <param name="Shape">
/// A <see cref="ReferenceShape"/>, a <see cref="CiteShape"/>, or a <see cref="FreeShape"/> for anything inside a free value.
/// </param>
public sealed record WrittenReference(ScalarNode Node, Field Field, Shape Shape)
{
    /// <summary>All of a map, in order, found in the way in which <see cref="FieldReader"/> reads.</summary>
    /// <param name="map">The YAML.</param>
    /// <param name="fields">The keys that it may have.</param>
    /// <param name="typed">
    /// For a free value the field that it is a value of after all, given the map in which it stands; null where it is none's.
    /// </param>
    public static IEnumerable<WrittenReference> AllOf(
        MapNode map,
        ImmutableArray<Field> fields,
        Func<MapNode, Field, Field?> typed
    ) =>
        map.Items.SelectMany(item =>
            fields.FirstOrDefault(f => f.Key == item.Key.Text) is not { } field ? []
            : field.Shape is FreeShape && typed(map, field) is { } meant ? OfField(meant, item.Value, typed)
            : OfField(field, item.Value, typed)
        );

    private static IEnumerable<WrittenReference> OfField(
        Field field,
        DataNode node,
        Func<MapNode, Field, Field?> typed
    ) =>
        field.Shape is FreeShape ? Free(field, node)
        : node is ListNode list ? list.Items.SelectMany(i => OfValue(field, ItemShape(field), i, typed))
        : OfValue(field, ItemShape(field), node, typed);

    private static Shape ItemShape(Field field) => field.Shape is ListShape list ? list.Item : field.Shape;

    private static IEnumerable<WrittenReference> OfValue(
        Field field,
        Shape shape,
        DataNode node,
        Func<MapNode, Field, Field?> typed
    )
    {
        switch (node)
        {
            case ScalarNode { IsNothing: false } scalar:
                var own = shape is ShortFormShape either ? either.Other.Shape : shape;
                return own is ReferenceShape or CiteShape ? [new(scalar, field, own)] : [];
            case MapNode map:
                var row = (shape as ShortFormShape)?.Map ?? shape as MapShape;
                var isRow = row is not null && (map["value"] is null || row.Fields.Any(f => f.Key == "value"));
                var inner =
                    isRow ? AllOf(map, row!.Fields, typed)
                    : map["value"] is { } value ? OfValue(field, shape, value, typed)
                    : [];
                return inner.Concat(Cites(field, map["cite"]));
            case ListNode list:
                return list.Items.SelectMany(i => OfValue(field, shape, i, typed));
            default:
                return [];
        }
    }

    private static IEnumerable<WrittenReference> Cites(Field field, DataNode? node) =>
        node switch
        {
            ScalarNode { IsNothing: false } scalar => [new(scalar, field, new CiteShape())],
            ListNode list => list.Items.SelectMany(i => Cites(field, i)),
            _ => [],
        };

    private static IEnumerable<WrittenReference> Free(Field field, DataNode node) =>
        node switch
        {
            ScalarNode { IsNothing: false } scalar => [new(scalar, field, field.Shape)],
            ListNode list => list.Items.SelectMany(i => Free(field, i)),
            MapNode map => map.Items.SelectMany(i => Free(field, i.Value)),
            _ => [],
        };
}
