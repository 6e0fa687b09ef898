using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The object of the language: members in the order in which they were added.</summary>
public class ScriptObject : IScriptObject, IDictionary<string, object?>
{
    private readonly MemberTable members;
    private HashSet<string>? readOnlyMembers;

    public ScriptObject()
        : this(0) { }

    public ScriptObject(int capacity) => members = new(capacity);

    public virtual int Count => members.Count;

    public virtual bool IsReadOnly { get; set; }

    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : null;
        set
        {
            CheckWritable(key);
            members.Set(key, value);
        }
    }

    public ICollection<string> Keys => [.. GetMembers()];

    public ICollection<object?> Values => [.. GetMembers().Select(name => this[name])];

    public virtual IEnumerable<string> GetMembers() => members.Names.ToArray();

    public virtual bool Contains(string member) => members.Contains(member);

    public bool ContainsKey(string key) => Contains(key);

    public virtual bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        members.TryGet(key, out value);

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) =>
        TryGetValue(member, out value);

    public virtual bool CanWrite(string member) => !IsReadOnly && readOnlyMembers?.Contains(member) is not true;

    public virtual bool TrySetValue(
        TemplateContext context,
        SourceSpan span,
        string member,
        object? value,
        bool readOnly
    )
    {
        if (!CanWrite(member))
        {
            return false;
        }
        members.Set(member, value);
        SetReadOnly(member, readOnly);
        return true;
    }

    /// <summary>Sets a member, and whether templates may change it.</summary>
    public void SetValue(string member, object? value, bool readOnly)
    {
        this[member] = value;
        SetReadOnly(member, readOnly);
    }

    public virtual void SetReadOnly(string member, bool readOnly)
    {
        if (readOnly)
        {
            (readOnlyMembers ??= []).Add(member);
        }
        else
        {
            readOnlyMembers?.Remove(member);
        }
    }

    public void Add(string key, object? value)
    {
        CheckWritable(key);
        if (members.Contains(key))
        {
            throw new ArgumentException($"there is a member `{key}` already", nameof(key));
        }
        members.Set(key, value);
    }

    public virtual bool Remove(string member)
    {
        CheckWritable(member);
        return members.Remove(member);
    }

    public virtual void Clear()
    {
        CheckWritable(null);
        members.Clear();
        readOnlyMembers?.Clear();
    }

    /// <inheritdoc cref="ObjectImporter.Import(IScriptObject, object?, MemberFilterDelegate?, MemberRenamerDelegate?)"/>
    public void Import(object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null) =>
        ObjectImporter.Import(this, obj, filter, renamer);

    /// <summary>Offers a delegate as a function.</summary>
    public void Import(string member, Delegate function) => this[member] = new DelegateFunction(member, function);

    public virtual IScriptObject Clone(bool deep)
    {
        var clone = new ScriptObject(members.Count);
        foreach (var name in members.Names)
        {
            members.TryGet(name, out var value);
            clone.members.Set(name, deep && value is IScriptObject nested ? nested.Clone(true) : value);
        }
        return clone;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        // Others may make up their members.
        GetType() == typeof(ScriptObject)
            ? members.GetEnumerator()
            : GetMembers().Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    /// <summary>Sets a member whether or not templates may.</summary>
    private protected void Keep(string member, object? value) => members.Set(member, value);

    private void CheckWritable(string? member)
    {
        if (member is null ? IsReadOnly : !CanWrite(member))
        {
            throw new InvalidOperationException(
                member is null ? "this object is read-only" : $"`{member}` is read-only"
            );
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) =>
        Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var pair in this)
        {
            array[arrayIndex++] = pair;
        }
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);
}
