using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Something that can be named, and so called and mostly assigned: <c>a</c>, <c>a.b</c>, <c>a[0]</c>.</summary>
internal abstract class PathExpression(SourceSpan span) : Expression(span)
{
    /// <summary>How it is written, for messages.</summary>
    public abstract string Name { get; }

    public abstract override object? Resolve(TemplateContext context);

    public override object? Evaluate(TemplateContext context)
    {
        var value = Resolve(context);
        return value is Callable function ? function.Invoke(context, new CallArguments(this)) : value;
    }

    public virtual void Assign(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, $"`{Name}` cannot be set");

    /// <summary>Whether the path is null because a <c>?.</c> in it had null before it: what follows is then not looked at.</summary>
    public virtual bool IsCutShort(TemplateContext context) => false;

    protected static bool IsCutShort(TemplateContext context, Expression target) =>
        target is PathExpression path && path.IsCutShort(context);

    protected static string NameOf(Expression target) => (target as PathExpression)?.Name ?? "(…)";

    protected ScriptRuntimeException NotFound() => new(Span, $"there is no `{Name}`");
}

/// <summary><c>name</c></summary>
internal sealed class GlobalVariable(SourceSpan span, string name) : PathExpression(span)
{
    public override string Name => name;

    public override object? Resolve(TemplateContext context) =>
        context.TryGetGlobal(Span, name, out var value) ? value
        : context.StrictVariables ? throw NotFound()
        : null;

    public override void Assign(TemplateContext context, object? value)
    {
        if (!context.CurrentGlobal.TrySetValue(context, Span, name, value, readOnly: false))
        {
            throw new ScriptRuntimeException(Span, $"`{name}` is read-only");
        }
    }
}

/// <summary><c>$name</c></summary>
internal sealed class LocalVariable(SourceSpan span, string name) : PathExpression(span)
{
    public override string Name => "$" + name;

    public override object? Resolve(TemplateContext context) =>
        context.Locals.TryGet(context, Span, name, out var value) ? value
        : context.StrictVariables ? throw NotFound()
        : null;

    public override void Assign(TemplateContext context, object? value)
    {
        if (!context.Locals.Variables.Members.TrySetValue(context, Span, name, value, false))
        {
            throw new ScriptRuntimeException(Span, $"`{Name}` is read-only");
        }
    }
}

/// <summary><c>$</c></summary>
internal sealed class ArgumentsVariable(SourceSpan span) : PathExpression(span)
{
    public override string Name => "$";

    public override object? Resolve(TemplateContext context) => context.Locals.Arguments;
}

/// <summary><c>$0</c></summary>
internal sealed class ArgumentVariable(SourceSpan span, int index) : PathExpression(span)
{
    public override string Name => "$" + Numbers.Box(index);

    public override object? Resolve(TemplateContext context) =>
        index < context.Locals.Arguments.Count ? context.Locals.Arguments[index] : null;

    public override void Assign(TemplateContext context, object? value) =>
        MemberAccess.SetAt(context, Span, context.Locals.Arguments, index, value);
}

/// <summary><c>$$</c></summary>
internal sealed class BlockVariable(SourceSpan span) : PathExpression(span)
{
    public override string Name => "$$";

    public override object? Resolve(TemplateContext context) =>
        context.Locals.Block ?? (context.StrictVariables ? throw NotFound() : null);
}

/// <summary>A value where something to set is expected: <c>1 = 2</c>.</summary>
internal sealed class Unsettable(Expression value)
    : PathExpression(value is BinaryExpression binary ? binary.OperatorSpan : value.Span)
{
    public override string Name => "(…)";

    public override object? Resolve(TemplateContext context) => value.Resolve(context);
}

/// <summary><c>this</c></summary>
internal sealed class ThisVariable(SourceSpan span) : PathExpression(span)
{
    public override string Name => "this";

    public override object? Resolve(TemplateContext context) => context.CurrentGlobal;
}

/// <summary><c>for.index</c>, <c>while.first</c></summary>
internal sealed class LoopVariable(SourceSpan span, string loop, string member) : PathExpression(span)
{
    public override string Name => $"{loop}.{member}";

    public override object? Resolve(TemplateContext context) =>
        context.Loop is { } state
            ? state.Get(member)
            : throw new ScriptRuntimeException(Span, $"`{Name}` means something in a loop only");
}

/// <summary><c>target.member</c>, <c>target?.member</c></summary>
internal sealed class MemberExpression(
    SourceSpan span,
    Expression target,
    string member,
    SourceSpan memberSpan,
    bool optional
) : PathExpression(span)
{
    public override string Name => $"{NameOf(target)}{(optional ? "?." : ".")}{member}";

    /// <summary>Where the name of the member stands.</summary>
    public SourceSpan MemberSpan { get; } = memberSpan;

    public override object? Resolve(TemplateContext context)
    {
        if (TargetOrNull(context) is not { } value)
        {
            return member == "empty?" || context.EnableRelaxedTargetAccess || IsCutShort(context)
                ? null
                : throw TargetIsNull();
        }
        if (member == "empty?")
        {
            return EmptyObject.IsEmpty(value);
        }
        return
            MemberAccess.TryGet(context, Span, value, member, out var found)
            || context.EnableRelaxedMemberAccess
            || target is ThisVariable or ArgumentsVariable
            ? found
            : throw new ScriptRuntimeException(
                MemberAccess.IsPrimitive(value) ? Span : MemberSpan,
                value is Functions.FunctionObject
                    ? $"MiniScriban does not know `{Name}`; the Scriban package may"
                    : $"there is no `{Name}`"
            );
    }

    public override void Assign(TemplateContext context, object? value) =>
        MemberAccess.Set(context, MemberSpan, TargetOrNull(context) ?? throw TargetIsNull(), member, value);

    public override bool IsCutShort(TemplateContext context) =>
        TargetOrNull(context) is null && (optional || IsCutShort(context, target));

    /// <summary>Whether the target is an object of the language's library.</summary>
    public bool IsInLibrary(TemplateContext context) => target.Evaluate(context) is Functions.FunctionObject;

    private object? TargetOrNull(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        return target.Evaluate(context);
    }

    private ScriptRuntimeException TargetIsNull() =>
        new(MemberSpan, $"`{NameOf(target)}` is null and so has no `{member}`");
}

/// <summary><c>target[index]</c></summary>
internal sealed class IndexExpression(SourceSpan span, Expression target, Expression index) : PathExpression(span)
{
    public override string Name => $"{NameOf(target)}[…]";

    public override object? Resolve(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        if (target.Evaluate(context) is not { } list)
        {
            return context.EnableRelaxedTargetAccess || IsCutShort(context) ? null : throw TargetIsNull();
        }
        var key = index.Evaluate(context) ?? throw IndexIsNull();
        if (MemberAccess.IsList(list) && key is not string)
        {
            return
                MemberAccess.TryGetAt(list, ToIndex(context, key), out var item) || context.EnableRelaxedIndexerAccess
                ? item
                : throw new ScriptRuntimeException(index.Span, $"`{Name}`: there is no such item");
        }
        if (MemberAccess.TryGetByKey(list, key, out var entry))
        {
            return entry;
        }
        var name = Printer.ToText(context, index.Span, key);
        return
            MemberAccess.TryGet(context, index.Span, list, name, out var value)
            || context.EnableRelaxedMemberAccess
            || target is ThisVariable or ArgumentsVariable
            ? value
            : throw new ScriptRuntimeException(index.Span, $"there is no `{Name}`");
    }

    public override void Assign(TemplateContext context, object? value)
    {
        TemplateContext.GuardStack(Span);
        var list = target.Evaluate(context) ?? throw TargetIsNull();
        var key = index.Evaluate(context) ?? throw IndexIsNull();
        if (MemberAccess.IsList(list) && key is not string)
        {
            MemberAccess.SetAt(context, index.Span, list, ToIndex(context, key), value);
        }
        else
        {
            MemberAccess.Set(context, index.Span, list, Printer.ToText(context, index.Span, key), value);
        }
    }

    public override bool IsCutShort(TemplateContext context) => IsCutShort(context, target);

    private long ToIndex(TemplateContext context, object key) =>
        Numbers.TryToLong(key, out var whole) ? whole : (int)Conversions.To(context, index.Span, key, typeof(int))!;

    /// <summary>The error stands at the name before the bracket, the last one of a path.</summary>
    private ScriptRuntimeException TargetIsNull() =>
        new((target as MemberExpression)?.MemberSpan ?? target.Span, $"`{NameOf(target)}` is null and so has no items");

    private ScriptRuntimeException IndexIsNull() => new(index.Span, $"`{Name}`: the index is null");
}
