using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Pages.Views;

/// <summary>What a claim of a source says, read as the field that it fills, so that people are names and dates are words.</summary>
internal static class ClaimedValue
{
    /// <summary>The field with the claimed value.</summary>
    /// <param name="claim">A row of a source's claims.</param>
    /// <returns>Null where the claim fills no field of the page that it is about, or not as the field is declared.</returns>
    public static FieldValues? Of(FieldMap claim)
    {
        if (
            claim.One(SourceType.ClaimValue)?.Value is not FreeValue { Node: var node }
            || claim.Text(SourceType.ClaimField) is not { } key
            || claim.Reference(SourceType.ClaimAbout) is not { } about
            || EntryTypes.Of(about) is not { } type
            || type.Fields.FirstOrDefault(f => f.Key == key) is not { } field
        )
        {
            return null;
        }

        var map = new MapNode([new(new(key, IsQuoted: false, node.At, node.Range), node)], node.At, node.Range);
        var read = FieldReader.Read(map, [field with { IsRequired = false }], type.Name);
        return read.Diagnostics.IsEmpty ? read.Value.Fields.FirstOrDefault() : null;
    }
}
