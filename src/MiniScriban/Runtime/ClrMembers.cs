using System.Reflection;

namespace Scriban.Runtime;

/// <summary>One member of a .NET type, read and written without asking reflection again.</summary>
internal sealed class ClrMember
{
    private readonly Func<object, object?> get;
    private readonly Action<object, object?>? set;

    public ClrMember(FieldInfo field)
    {
        Type = field.FieldType;
        get = field.GetValue;
        set = field.IsInitOnly ? null : field.SetValue;
    }

    public ClrMember(PropertyInfo property)
    {
        Type = property.PropertyType;
        get = Getter(property);
        set = property.SetMethod is { IsPublic: true } ? property.SetValue : null;
    }

    public Type Type { get; }

    public bool CanWrite => set is not null;

    public object? Get(object target) => get(target);

    public void Set(object target, object? value) => set!(target, value);

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var method = property.GetMethod!;
        if (method.IsStatic || property.DeclaringType!.IsValueType)
        {
            var invoker = MethodInvoker.Create(method);
            return target => invoker.Invoke(method.IsStatic ? null : target);
        }
        return (Func<object, object?>)
            typeof(ClrMember)
                .GetMethod(nameof(Compile), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(property.DeclaringType!, property.PropertyType)
                .Invoke(null, [method])!;
    }

    private static Func<object, object?> Compile<TTarget, TValue>(MethodInfo method)
    {
        var getter = method.CreateDelegate<Func<TTarget, TValue>>();
        return target => getter((TTarget)target);
    }
}

/// <summary>The members of a .NET type that templates see, by their names in the language: fields first, then properties.</summary>
internal sealed class ClrMembers
{
    private readonly Dictionary<string, ClrMember> members = [];

    public ClrMembers(Type type, MemberRenamerDelegate renamer, MemberFilterDelegate? filter)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            if (IsVisible(field, filter))
            {
                members.TryAdd(renamer(field), new(field));
            }
        }
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (IsReadable(property) && IsVisible(property, filter))
            {
                members.TryAdd(renamer(property), new(property));
            }
        }
    }

    public IEnumerable<string> Names => members.Keys;

    public ClrMember? Find(string name) => members.GetValueOrDefault(name);

    public static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0;

    public static bool IsVisible(MemberInfo member, MemberFilterDelegate? filter) =>
        !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && (filter is null || filter(member));
}
