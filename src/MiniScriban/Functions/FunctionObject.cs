using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>An object whose members are made when a template first asks for one: the library, and each object of it.</summary>
/// <param name="names">The members that it can make.</param>
internal abstract class FunctionObject(string[] names) : ScriptObject
{
    public override int Count => GetMembers().Count();

    public override IEnumerable<string> GetMembers() => names.Union(base.GetMembers());

    public override bool Contains(string member) => TryGetValue(member, out _);

    public override bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        if (base.TryGetValue(key, out value))
        {
            return true;
        }
        value = Create(key);
        if (value is null)
        {
            return false;
        }
        Keep(key, value);
        return true;
    }

    /// <summary>The member of this name; null if there is none.</summary>
    protected abstract object? Create(string name);

    protected static Parameter Any(string name) => new(name, typeof(object));

    protected static Parameter Text(string name) => new(name, typeof(string));

    protected static Parameter Int(string name) => new(name, typeof(int));

    protected static Parameter Double(string name) => new(name, typeof(double));

    /// <summary>A list, or anything else that can be iterated.</summary>
    protected static Parameter List(string name) => new(name, typeof(System.Collections.IEnumerable));

    protected static Parameter Optional(Parameter parameter, object? value = null) =>
        parameter with
        {
            IsOptional = true,
            Default = value,
        };
}
