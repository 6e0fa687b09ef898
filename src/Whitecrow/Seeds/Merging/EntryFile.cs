using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>The file of one entry while what one text says of it is brought in: finds values, and writes beside what stands there.</summary>
internal sealed class EntryFile
{
    private readonly EntryId id;
    private readonly ContentIndex index;
    private readonly List<Diagnostic> diagnostics = [];

    /// <param name="id">The entry.</param>
    /// <param name="text">Its file.</param>
    /// <param name="source">Slug of the source that states the claims.</param>
    /// <param name="index">The content as it stands.</param>
    public EntryFile(EntryId id, string text, string source, ContentIndex index)
    {
        this.id = id;
        Source = source;
        this.index = index;
        Type = EntryTypes.Of(id)!;
        Edit = new(id.ContentPath, text, Type.Fields);
        if (!Edit.IsReadable)
        {
            Report(
                DiagnosticCode.CannotUpdate,
                1,
                "its front matter cannot be read, so nothing was added; mend it and run normalize again"
            );
        }
    }

    /// <summary>The file with all changes.</summary>
    public string Text => Edit.Text;

    /// <summary>What could not be done, and what needs an editor's eye.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Its type.</summary>
    public EntryType Type { get; }

    /// <summary>Slug of the source that states the claims.</summary>
    public string Source { get; }

    /// <summary>Its front matter.</summary>
    public FrontMatterEdit Edit { get; }

    /// <summary>The field of this key; null where entries of this type have none.</summary>
    public Field? Declared(string key) => Type.Fields.FirstOrDefault(f => f.Key == key);

    /// <summary>What an item of a field says.</summary>
    public Cells CellsOf(Field field, DataNode node) =>
        Cells.Of(node, field.Shape is ListShape list ? list.Item : field.Shape, index);

    /// <summary>A citation of the source.</summary>
    public string Cite(LineRange lines) => $"{Source}:{lines}";

    /// <summary>Adds an item behind those of a field, or a value where there is none.</summary>
    public void AddValue(Field field, string yaml)
    {
        var isDone =
            field.Shape is ListShape || Edit[field.Key] is not null
                ? Edit.Append(field.Key, yaml)
                : Edit.SetValue(field.Key, yaml);
        Done(isDone, field.Key, yaml);
    }

    /// <summary>Adds a citation to an item, unless it has it.</summary>
    public void AddCite(Field field, int at, string cite)
    {
        var node = Edit.Items(field.Key)[at];
        if (field.IsAttested && !Citations.Of(node).Any(c => c == cite || c == Source))
        {
            Done(Citations.Add(Edit, field, node, cite), field.Key, cite);
        }
    }

    /// <summary>Writes a citation in the place of another.</summary>
    public void ReplaceCite(Field field, int at, string before, string after) =>
        Done(Citations.Replace(Edit, Edit.Items(field.Key)[at], before, after), field.Key, after);

    /// <summary>The place among a field's items of a value as the text stated it last time, untouched by anybody; null where it is not there.</summary>
    public int? Find(Field field, SeedClaim before)
    {
        var old = Cells.Of(before.Value, index);
        var items = Edit.Items(field.Key);
        for (var at = 0; at < items.Length; at++)
        {
            var written = CellsOf(field, items[at]);
            var isCited = !field.IsAttested || Citations.Of(items[at]).Contains(Cite(before.Lines));
            if (isCited && old.All.All(c => written[c.Key] == c.Text))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Reports a change that could not be made.</summary>
    public void Done(bool isDone, string key, string value)
    {
        if (!isDone && Edit.IsReadable)
        {
            Report(
                DiagnosticCode.CannotUpdate,
                LineOf(key),
                $"could not add {value} to '{key}' without rewriting what stands there; add it by hand, with its citation of {Source}"
            );
        }
    }

    /// <summary>Where a key stands; 1-based, the first line where it does not.</summary>
    public int LineOf(string key) => Edit.Values.Items.FirstOrDefault(i => i.Key.Text == key)?.Key.At.Line ?? 1;

    /// <summary>Notes what needs an editor's eye.</summary>
    public void Report(DiagnosticCode code, int line, string message) =>
        diagnostics.Add(new(code, new(id.ContentPath, line, 0), message));
}
