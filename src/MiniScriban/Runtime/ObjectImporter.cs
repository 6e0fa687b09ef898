using System.Collections;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Copies the members of objects and types of .NET into objects of the language.</summary>
internal static class ObjectImporter
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static;

    /// <summary>Copies what <paramref name="obj"/> holds: the entries of a dictionary, the values of public fields and properties, the static functions of a type.</summary>
    public static void Import(
        IScriptObject target,
        object? obj,
        MemberFilterDelegate? filter,
        MemberRenamerDelegate? renamer
    )
    {
        renamer ??= StandardMemberRenamer.Default;
        switch (obj)
        {
            case null:
                break;
            case IScriptObject source:
                foreach (var name in source.GetMembers())
                {
                    source.TryGetValue(null!, default, name, out var value);
                    Set(target, name, value);
                }
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    Set(target, entry.Key.ToString() ?? "", entry.Value);
                }
                break;
            case Type type:
                ImportStatics(target, type, filter, renamer);
                break;
            default:
                var members = new ClrMembers(obj.GetType(), renamer, filter);
                foreach (var name in members.Names)
                {
                    Set(target, name, members.Find(name)!.Get(obj));
                }
                ImportStatics(target, obj.GetType(), filter, renamer);
                break;
        }
    }

    private static void ImportStatics(
        IScriptObject target,
        Type type,
        MemberFilterDelegate? filter,
        MemberRenamerDelegate renamer
    )
    {
        foreach (var field in type.GetFields(Statics))
        {
            if (!field.IsLiteral && ClrMembers.IsVisible(field, filter))
            {
                Set(target, renamer(field), field.GetValue(null));
            }
        }
        foreach (var property in type.GetProperties(Statics))
        {
            if (ClrMembers.IsReadable(property) && ClrMembers.IsVisible(property, filter))
            {
                Set(target, renamer(property), property.GetValue(null));
            }
        }
        foreach (var method in type.GetMethods(Statics))
        {
            if (!method.IsSpecialName && !method.IsGenericMethod && ClrMembers.IsVisible(method, filter))
            {
                Set(target, renamer(method), new DelegateFunction(renamer(method), method));
            }
        }
    }

    private static void Set(IScriptObject target, string name, object? value) =>
        target.TrySetValue(null!, default, name, value, readOnly: false);
}
