using System.Collections;
using System.Collections.ObjectModel;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The list of the language; it can have named members too.</summary>
public class ScriptArray : Collection<object?>, IScriptObject
{
    private ScriptObject? members;

    public ScriptArray() { }

    public ScriptArray(int capacity)
        : base(new List<object?>(capacity)) { }

    public ScriptArray(IEnumerable<object?> values)
        : base(new List<object?>(values)) { }

    public ScriptArray(IEnumerable values)
        : this(values.Cast<object?>()) { }

    public bool IsReadOnly { get; set; }

    int IScriptObject.Count => members?.Count ?? 0;

    public void AddRange(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    public IEnumerable<string> GetMembers() => members?.GetMembers() ?? [];

    bool IScriptObject.Contains(string member) => members?.Contains(member) is true;

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = Count;
            return true;
        }
        value = null;
        return members?.TryGetValue(member, out value) is true;
    }

    public bool CanWrite(string member) => !IsReadOnly && member != "size" && members?.CanWrite(member) is not false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        CanWrite(member) && (members ??= []).TrySetValue(context, span, member, value, readOnly);

    public void SetValue(string member, object? value, bool readOnly) =>
        (members ??= []).SetValue(member, value, readOnly);

    public bool Remove(string member) => members?.Remove(member) is true;

    public void SetReadOnly(string member, bool readOnly) => (members ??= []).SetReadOnly(member, readOnly);

    public IScriptObject Clone(bool deep)
    {
        var clone = new ScriptArray(Count) { members = (ScriptObject?)members?.Clone(deep) };
        clone.AddRange(this.Select(item => deep && item is IScriptObject nested ? nested.Clone(true) : item));
        return clone;
    }

    protected override void ClearItems()
    {
        CheckWritable();
        base.ClearItems();
    }

    protected override void InsertItem(int index, object? item)
    {
        CheckWritable();
        base.InsertItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        CheckWritable();
        base.RemoveItem(index);
    }

    protected override void SetItem(int index, object? item)
    {
        CheckWritable();
        base.SetItem(index, item);
    }

    private void CheckWritable()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("this array is read-only");
        }
    }
}
