using System.Collections.Immutable;
using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A kind of page: one folder of content, one set of fields, one template.</summary>
/// <param name="Name">As in <c>templates/layouts/film.sbn-html</c>.</param>
/// <param name="Folder">Folder in <c>content/</c>.</param>
/// <param name="Help">What it is for, in a sentence.</param>
/// <param name="OwnFields">Its fields beside the common ones, in the order of the reference.</param>
public sealed record EntryType(string Name, string Folder, string Help, ImmutableArray<Field> OwnFields)
{
    /// <summary>The common fields, then its own.</summary>
    public ImmutableArray<Field> Fields { get; } = [.. CommonFields.All, .. OwnFields];
}
